/**
 * Whereby's webhook as set in its dashboard: signature and retries.
 */
@NullMarked
package dev.atrium.simulator.whereby.webhook;

import org.jspecify.annotations.NullMarked;
