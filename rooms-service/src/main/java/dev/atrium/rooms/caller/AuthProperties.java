package dev.atrium.rooms.caller;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Access to the service.
 *
 * @param mode how callers are told apart
 * @param openBeyondLoopback whether {@link AuthMode#OPEN} may listen on addresses that
 * other machines reach, as within a container whose port is published to loopback only
 */
@ConfigurationProperties("atrium.auth")
record AuthProperties(@DefaultValue("open") AuthMode mode, @DefaultValue("false") boolean openBeyondLoopback) {
}
