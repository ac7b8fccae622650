/**
 * Sees to what time alone does to meetings.
 */
@NullMarked
package dev.atrium.rooms.meeting.upkeep;

import org.jspecify.annotations.NullMarked;
