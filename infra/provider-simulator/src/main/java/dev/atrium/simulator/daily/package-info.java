/**
 * Daily's API: order of checks, error bodies, rate limits.
 */
@NullMarked
package dev.atrium.simulator.daily;

import org.jspecify.annotations.NullMarked;
