/**
 * Keeping calendars up to date: due feeds are fetched, read, and what changed is stored.
 */
@NullMarked
package dev.atrium.rooms.calendar.sync;

import org.jspecify.annotations.NullMarked;
