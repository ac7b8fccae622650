/**
 * What calendars say happens in rooms, and the meetings made for it.
 */
@NullMarked
package dev.atrium.rooms.calendar.event;

import org.jspecify.annotations.NullMarked;
