/**
 * Rooms: named places that somebody owns and meetings are held in.
 */
@NullMarked
package dev.atrium.rooms.room;

import org.jspecify.annotations.NullMarked;
