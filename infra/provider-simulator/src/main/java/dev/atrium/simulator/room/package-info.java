/**
 * Rooms with the people in them, alike for both platforms.
 */
@NullMarked
package dev.atrium.simulator.room;

import org.jspecify.annotations.NullMarked;
