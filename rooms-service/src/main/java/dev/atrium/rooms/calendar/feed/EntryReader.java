package dev.atrium.rooms.calendar.feed;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import biweekly.ICalVersion;
import biweekly.component.VEvent;
import biweekly.io.WriteContext;
import biweekly.io.scribe.property.RecurrenceRuleScribe;
import biweekly.property.DateEnd;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.ExceptionDates;
import biweekly.property.ICalProperty;
import biweekly.property.RecurrenceDates;
import biweekly.property.RecurrenceRule;
import biweekly.property.Status;
import biweekly.util.ICalDate;
import org.jspecify.annotations.Nullable;

import dev.atrium.rooms.calendar.feed.Entry.Length;
import dev.atrium.rooms.calendar.feed.Entry.Recurrence;

/**
 * Reads VEVENTs of one calendar.
 */
final class EntryReader {

	// Reflector's rule for events without an end.
	private static final Length ONE_HOUR = new Length(0, Duration.ofHours(1));

	private static final RecurrenceRuleScribe RULES = new RecurrenceRuleScribe();

	private final Zones zones;

	EntryReader(Zones zones) {
		this.zones = zones;
	}

	/**
	 * Reads one.
	 * @throws DateTimeException if a time, a zone or a rule in it makes no sense; the
	 * message says which
	 */
	Entry read(VEvent event) {
		EventTime start = time(event.getDateStart());
		if (start == null) {
			throw new DateTimeException("no readable DTSTART");
		}
		int sequence = Optional.ofNullable(event.getSequence()).map((property) -> property.getValue()).orElse(0);
		return new Entry(event.getUid().getValue(), time(event.getRecurrenceId()), sequence, isCancelled(event), start,
				length(event, start), recurrence(event), EventDetails.of(event));
	}

	private Length length(VEvent event, EventTime start) {
		DateEnd end = event.getDateEnd();
		if (end != null && end.getValue() != null) {
			return between(start, time(end, end.getValue()));
		}
		if (event.getDuration() != null && event.getDuration().getValue() != null) {
			return of(event.getDuration().getValue());
		}
		return start.allDay() ? new Length(1, Duration.ZERO) : ONE_HOUR;
	}

	private static Length between(EventTime start, EventTime end) {
		Length length = start.allDay()
				? new Length((int) ChronoUnit.DAYS.between(start.local().toLocalDate(), end.local().toLocalDate()),
						Duration.ZERO)
				: new Length(0, Duration.between(start.instant(), end.instant()));
		if (length.days() < 0 || length.time().isNegative()) {
			throw new DateTimeException("it ends before it begins");
		}
		return length;
	}

	private static Length of(biweekly.util.Duration duration) {
		if (duration.isPrior()) {
			throw new DateTimeException("its duration is negative");
		}
		int days = 7 * orZero(duration.getWeeks()) + orZero(duration.getDays());
		return new Length(days,
				Duration.ofHours(orZero(duration.getHours()))
					.plusMinutes(orZero(duration.getMinutes()))
					.plusSeconds(orZero(duration.getSeconds())));
	}

	private Recurrence recurrence(VEvent event) {
		RecurrenceRule rule = event.getRecurrenceRule();
		List<EventTime> exceptions = event.getExceptionDates().stream().flatMap(this::times).toList();
		List<EventTime> more = event.getRecurrenceDates().stream().flatMap(this::times).toList();
		if (rule == null || rule.getValue() == null) {
			return new Recurrence(null, null, more, exceptions);
		}
		ICalDate until = rule.getValue().getUntil();
		// An UNTIL without zone is on the clock of the start.
		EventTime end = (until != null) ? time(Objects.requireNonNull(event.getDateStart()), until) : null;
		return new Recurrence(withoutUntil(rule), end, more, exceptions);
	}

	private static String withoutUntil(RecurrenceRule rule) {
		if (rule.getValue().getFrequency() == null) {
			throw new DateTimeException("its RRULE has no readable FREQ");
		}
		biweekly.util.Recurrence endless = new biweekly.util.Recurrence.Builder(rule.getValue()).until((ICalDate) null)
			.build();
		return RULES.writeText(new RecurrenceRule(endless), new WriteContext(ICalVersion.V2_0, null, null));
	}

	private Stream<EventTime> times(ExceptionDates dates) {
		return dates.getValues().stream().map((date) -> time(dates, date));
	}

	private Stream<EventTime> times(RecurrenceDates dates) {
		return Stream
			.concat(dates.getDates().stream(), dates.getPeriods().stream().map((period) -> period.getStartDate()))
			.map((date) -> time(dates, date));
	}

	private @Nullable EventTime time(@Nullable DateOrDateTimeProperty property) {
		return (property != null && property.getValue() != null) ? time(property, property.getValue()) : null;
	}

	private EventTime time(ICalProperty property, ICalDate date) {
		return this.zones.time(property, date.getRawComponents());
	}

	private static boolean isCancelled(VEvent event) {
		Status status = event.getStatus();
		return status != null && "CANCELLED".equalsIgnoreCase(status.getValue());
	}

	private static int orZero(@Nullable Integer number) {
		return (number != null) ? number : 0;
	}

}
