/**
 * Recordings that somebody has started.
 */
@NullMarked
package dev.atrium.rooms.recording.start;

import org.jspecify.annotations.NullMarked;
