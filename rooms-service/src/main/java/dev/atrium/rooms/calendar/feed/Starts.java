package dev.atrium.rooms.calendar.feed;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.jspecify.annotations.Nullable;

/**
 * Finds the starts of a series. Rules are followed on the wall's clock, and only the
 * outcome is turned into instants: 9 o'clock stays 9 o'clock when summer time begins.
 */
final class Starts {

	private static final TimeZone WALL = TimeZone.getTimeZone("UTC");

	private static final Set<Freq> TOO_OFTEN = Set.of(Freq.SECONDLY, Freq.MINUTELY);

	// More than zones can be apart.
	private static final Duration MARGIN = Duration.ofDays(2);

	private Starts() {
	}

	/** Those within the window, and perhaps some around it, none twice. */
	static Stream<EventTime> of(Entry entry, Window window) {
		Map<Instant, EventTime> starts = new TreeMap<>();
		Stream.concat(Stream.of(entry.start()), entry.recurrence().moreStarts().stream())
			.forEach((start) -> starts.put(start.instant(), start));
		addRegular(entry, window, starts);
		return starts.values().stream();
	}

	private static void addRegular(Entry entry, Window window, Map<Instant, EventTime> starts) {
		String rule = entry.recurrence().rule();
		if (rule == null) {
			return;
		}
		EventTime until = entry.recurrence().until();
		RecurrenceRuleIterator wall = iterator(rule, entry, window);
		while (wall != null && wall.hasNext()) {
			EventTime start = entry.start().at(wallTime(wall.nextMillis()));
			if (start.instant().isAfter(window.until()) || (until != null && !until.isNotBefore(start))) {
				return;
			}
			starts.put(start.instant(), start);
		}
	}

	private static @Nullable RecurrenceRuleIterator iterator(String text, Entry entry, Window window) {
		RecurrenceRule rule = parse(text);
		try {
			RecurrenceRuleIterator iterator = rule.iterator(wallMillis(entry.start().local()), WALL);
			iterator.fastForward(window.from().minus(MARGIN).toEpochMilli());
			return iterator;
		}
		catch (IllegalArgumentException ex) {
			// How the library tells that there is no such day, as 30 February.
			return null;
		}
	}

	private static RecurrenceRule parse(String text) {
		try {
			RecurrenceRule rule = new RecurrenceRule(text, RecurrenceRule.RfcMode.RFC5545_LAX);
			if (TOO_OFTEN.contains(rule.getFreq())) {
				throw new DateTimeException("it recurs every minute or second");
			}
			return rule;
		}
		catch (InvalidRecurrenceRuleException ex) {
			throw new DateTimeException("its RRULE makes no sense: " + ex.getMessage(), ex);
		}
	}

	private static long wallMillis(LocalDateTime local) {
		return local.toInstant(ZoneOffset.UTC).toEpochMilli();
	}

	private static LocalDateTime wallTime(long millis) {
		return LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
	}

}
