package dev.atrium.gateway.reconciliation;

import java.time.Duration;

/**
 * How often to compare.
 *
 * @param silent while no callbacks come from the platform
 * @param flowing while they do
 */
public record Pace(Duration silent, Duration flowing) {
}
