package dev.atrium.gateway.reconciliation;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What all comparisons with the providers have in common.
 *
 * @param enabled whether there are any
 * @param quietAfter how long after its last callback a platform counts as silent, which
 * makes us ask it more often
 */
@ConfigurationProperties("atrium.reconciliation")
record ReconciliationProperties(@DefaultValue("true") boolean enabled, @DefaultValue("5m") Duration quietAfter) {
}
