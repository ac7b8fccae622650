package dev.atrium.rooms.calendar.feed;

import java.time.Instant;

/**
 * The time from which on, and until which, occurrences must begin to be read.
 */
public record Window(Instant from, Instant until) {

	boolean contains(Instant start) {
		return !start.isBefore(this.from) && !start.isAfter(this.until);
	}

}
