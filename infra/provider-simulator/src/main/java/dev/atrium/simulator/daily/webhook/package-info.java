/**
 * Daily's webhook of the domain: registration, probe, signature, circuit breaker.
 */
@NullMarked
package dev.atrium.simulator.daily.webhook;

import org.jspecify.annotations.NullMarked;
