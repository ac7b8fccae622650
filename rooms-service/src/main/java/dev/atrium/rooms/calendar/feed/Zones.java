package dev.atrium.rooms.calendar.feed;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

import biweekly.ICalendar;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.io.TimezoneInfo;
import biweekly.property.ICalProperty;
import biweekly.property.RawProperty;
import biweekly.util.DateTimeComponents;
import org.jspecify.annotations.Nullable;

/**
 * Finds the zone of each time in a calendar: by its name where the IANA database has it,
 * alone or at the end of a path; else by the rules that the calendar brings along; else
 * by the name that Windows has for it. Times without a zone are in the calendar's own, or
 * else in UTC.
 */
final class Zones {

	private static final Set<String> IANA = ZoneId.getAvailableZoneIds();

	private final TimezoneInfo info;

	private final EventZone calendarZone;

	private Zones(TimezoneInfo info, EventZone calendarZone) {
		this.info = info;
		this.calendarZone = calendarZone;
	}

	static Zones of(ICalendar calendar) {
		RawProperty own = calendar.getExperimentalProperty("X-WR-TIMEZONE");
		return new Zones(calendar.getTimezoneInfo(),
				Optional.ofNullable(own).flatMap((property) -> named(property.getValue())).orElse(utc()));
	}

	/**
	 * The time that a property writes.
	 * @throws DateTimeException if its zone is unknown
	 */
	EventTime time(ICalProperty property, DateTimeComponents written) {
		return EventTime.of(written, zoneOf(property, written));
	}

	private EventZone zoneOf(ICalProperty property, DateTimeComponents written) {
		if (written.isUtc()) {
			return utc();
		}
		if (!written.hasTime()) {
			return this.calendarZone;
		}
		TimezoneAssignment assigned = this.info.getTimezone(property);
		if (assigned != null) {
			return of(assigned);
		}
		String unknown = property.getParameters().first("TZID");
		return (unknown != null) ? named(unknown).orElseThrow(() -> unknown(unknown)) : this.calendarZone;
	}

	private static EventZone of(TimezoneAssignment assigned) {
		VTimezone rules = assigned.getComponent();
		if (rules == null) {
			return EventZone.of(assigned.getTimeZone().toZoneId());
		}
		return iana(rules.getTimezoneId().getValue()).or(() -> iana(location(rules)))
			.map(EventZone::of)
			.orElseGet(() -> EventZone.of(assigned.getTimeZone()));
	}

	private static @Nullable String location(VTimezone rules) {
		RawProperty location = rules.getExperimentalProperty("X-LIC-LOCATION");
		return (location != null) ? location.getValue() : null;
	}

	private static Optional<EventZone> named(@Nullable String name) {
		return iana(name).or(() -> WindowsZones.find(name)).map(EventZone::of);
	}

	// Some write "/citadel.org/20250101_1/Europe/Berlin".
	private static Optional<ZoneId> iana(@Nullable String name) {
		String rest = (name != null) ? name.strip() : "";
		while (!IANA.contains(rest)) {
			int slash = rest.indexOf('/');
			if (slash < 0) {
				return Optional.empty();
			}
			rest = rest.substring(slash + 1);
		}
		return Optional.of(ZoneId.of(rest));
	}

	private static EventZone utc() {
		return EventZone.of(ZoneOffset.UTC);
	}

	private static DateTimeException unknown(String name) {
		return new DateTimeException("unknown time zone \"" + name + '"');
	}

}
