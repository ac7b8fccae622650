/**
 * Delivery of the platforms' webhooks: journal, faults, retries, redelivery.
 */
@NullMarked
package dev.atrium.simulator.callback;

import org.jspecify.annotations.NullMarked;
