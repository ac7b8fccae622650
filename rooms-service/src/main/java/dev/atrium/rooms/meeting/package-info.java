/**
 * Meetings: the life of one, from its request to its end.
 */
@NullMarked
package dev.atrium.rooms.meeting;

import org.jspecify.annotations.NullMarked;
