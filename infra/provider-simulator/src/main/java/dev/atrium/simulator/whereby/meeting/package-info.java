/**
 * Whereby's meetings, which are its rooms.
 */
@NullMarked
package dev.atrium.simulator.whereby.meeting;

import org.jspecify.annotations.NullMarked;
