/**
 * Whereby's API: order of checks, error bodies, points per minute.
 */
@NullMarked
package dev.atrium.simulator.whereby;

import org.jspecify.annotations.NullMarked;
