/**
 * Recordings as the room's owner sees them; a read model of the recordings topic.
 */
@NullMarked
package dev.atrium.rooms.recording;

import org.jspecify.annotations.NullMarked;
