package dev.atrium.outbound;

import java.net.URI;
import java.util.Set;

import jakarta.validation.Valid;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What may be fetched.
 *
 * @param allowedOrigins exact origins, such as {@code http://127.0.0.1:8090}, that are
 * let through although not encrypted or not public
 * @param limits limits of a fetch whose caller states none
 */
@ConfigurationProperties("atrium.outbound")
@Validated
record OutboundProperties(@DefaultValue Set<URI> allowedOrigins, @DefaultValue @Valid OutboundLimits limits) {
}
