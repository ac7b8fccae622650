/**
 * The streams of those who watch: how everything is at first, and then what is told.
 */
@NullMarked
package dev.atrium.rooms.live.stream;

import org.jspecify.annotations.NullMarked;
