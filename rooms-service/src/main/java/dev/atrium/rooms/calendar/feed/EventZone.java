package dev.atrium.rooms.calendar.feed;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.TimeZone;

import biweekly.util.DateTimeComponents;

/**
 * Where a clock hangs that shows an event's time.
 */
interface EventZone {

	/**
	 * When that clock shows this. A time that it skips counts from before the change, as
	 * RFC 5545, 3.3.5 has it; of a time that it shows twice, the first counts.
	 */
	Instant instantOf(LocalDateTime local);

	static EventZone of(ZoneId zone) {
		return (local) -> local.atZone(zone).toInstant();
	}

	/** A zone with rules of a feed's own (VTIMEZONE). */
	static EventZone of(TimeZone ownRules) {
		return (local) -> new DateTimeComponents(local.getYear(), local.getMonthValue(), local.getDayOfMonth(),
				local.getHour(), local.getMinute(), local.getSecond(), false)
			.toDate(ownRules)
			.toInstant();
	}

}
