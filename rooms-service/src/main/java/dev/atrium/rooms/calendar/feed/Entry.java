package dev.atrium.rooms.calendar.feed;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A VEVENT: an event, a series, or an exception to a series.
 *
 * @param uid its UID, shared by a series and its exceptions
 * @param exceptionTo the start, by the series, of the occurrence that it replaces
 * @param sequence its revision; the higher one counts
 * @param cancelled whether it will not take place
 * @param start when it begins, or the series does
 * @param length how long it takes
 * @param recurrence when else it begins
 * @param details what it is about
 */
record Entry(String uid, @Nullable EventTime exceptionTo, int sequence, boolean cancelled, EventTime start,
		Length length, Recurrence recurrence, Occurrence.Details details) {

	boolean recurs() {
		return this.recurrence.rule() != null || !this.recurrence.moreStarts().isEmpty();
	}

	/**
	 * How long an event takes: days as the calendar has them, which need not have 24
	 * hours, and time on top.
	 */
	record Length(int days, Duration time) {
	}

	/**
	 * When a series takes place, beside its start.
	 *
	 * @param rule its RRULE without UNTIL
	 * @param until until when the rule holds; {@code null}: no end
	 * @param moreStarts RDATE
	 * @param exceptions EXDATE
	 */
	record Recurrence(@Nullable String rule, @Nullable EventTime until, List<EventTime> moreStarts,
			List<EventTime> exceptions) {

		boolean excludes(EventTime start) {
			return this.exceptions.stream().anyMatch((exception) -> exception.means(start));
		}

	}

}
