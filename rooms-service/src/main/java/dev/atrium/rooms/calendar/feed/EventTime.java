package dev.atrium.rooms.calendar.feed;

import java.time.Instant;
import java.time.LocalDateTime;

import biweekly.util.DateTimeComponents;

/**
 * A date, or a date and time, as a feed writes it.
 *
 * @param local what the calendar on the wall and the clock show
 * @param allDay whether only the date was written
 * @param zone where that clock hangs
 */
record EventTime(LocalDateTime local, boolean allDay, EventZone zone) {

	static EventTime of(DateTimeComponents written, EventZone zone) {
		LocalDateTime local = LocalDateTime.of(written.getYear(), written.getMonth(), written.getDate(),
				written.getHour(), written.getMinute(), Math.min(written.getSecond(), 59));
		return new EventTime(local, !written.hasTime(), zone);
	}

	Instant instant() {
		return this.zone.instantOf(this.local);
	}

	EventTime at(LocalDateTime other) {
		return new EventTime(other, this.allDay, this.zone);
	}

	/**
	 * Whether this, in an exception to a series, means that start. Some calendars name
	 * the day only.
	 */
	boolean means(EventTime start) {
		return this.allDay ? this.local.toLocalDate().equals(start.local.toLocalDate())
				: instant().equals(start.instant());
	}

	/** Whether a series that goes on until this has that start. */
	boolean isNotBefore(EventTime start) {
		return this.allDay ? !this.local.toLocalDate().isBefore(start.local.toLocalDate())
				: !instant().isBefore(start.instant());
	}

}
