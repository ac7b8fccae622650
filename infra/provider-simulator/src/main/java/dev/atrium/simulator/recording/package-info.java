/**
 * Recordings of rooms, from start to the finished file.
 */
@NullMarked
package dev.atrium.simulator.recording;

import org.jspecify.annotations.NullMarked;
