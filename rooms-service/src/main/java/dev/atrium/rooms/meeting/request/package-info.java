/**
 * Getting into a room: the meeting that is there, or a new one and the wait for it.
 */
@NullMarked
package dev.atrium.rooms.meeting.request;

import org.jspecify.annotations.NullMarked;
