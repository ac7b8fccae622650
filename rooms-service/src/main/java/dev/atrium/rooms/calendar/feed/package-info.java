/**
 * Calendar feeds as read: what a feed (iCalendar, RFC 5545) says happens in a room.
 */
@NullMarked
package dev.atrium.rooms.calendar.feed;

import org.jspecify.annotations.NullMarked;
