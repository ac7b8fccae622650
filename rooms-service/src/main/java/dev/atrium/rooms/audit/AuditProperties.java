package dev.atrium.rooms.audit;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the audit log is kept.
 *
 * @param retention how long entries stay
 */
@ConfigurationProperties("atrium.audit")
record AuditProperties(@DefaultValue("365d") Duration retention) {
}
