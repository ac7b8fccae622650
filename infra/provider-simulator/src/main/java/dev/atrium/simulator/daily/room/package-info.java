/**
 * Daily's rooms and presence.
 */
@NullMarked
package dev.atrium.simulator.daily.room;

import org.jspecify.annotations.NullMarked;
