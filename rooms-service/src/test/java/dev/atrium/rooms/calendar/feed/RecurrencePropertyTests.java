package dev.atrium.rooms.calendar.feed;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;

import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is read of a series within any window is what the library has from the series'
 * start on, each put onto the zone's clock.
 */
class RecurrencePropertyTests {

	private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

	private static final List<String> RULES = List.of("FREQ=DAILY", "FREQ=DAILY;INTERVAL=3;BYDAY=MO,WE,FR",
			"FREQ=DAILY;COUNT=40", "FREQ=WEEKLY;BYDAY=TU,SU", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=SU",
			"FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=MO", "FREQ=WEEKLY;COUNT=17", "FREQ=MONTHLY;BYMONTHDAY=31",
			"FREQ=MONTHLY;BYDAY=-1FR", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "FREQ=MONTHLY;BYDAY=2TU,4TU",
			"FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "FREQ=YEARLY;COUNT=3",
			"FREQ=HOURLY;INTERVAL=7");

	private static final List<String> ZONES = List.of("America/New_York", "Europe/Berlin", "Asia/Kathmandu",
			"Australia/Lord_Howe", "Pacific/Auckland", "UTC");

	static List<Case> cases() {
		Random random = new Random(17);
		List<Case> cases = new ArrayList<>();
		for (String rule : RULES) {
			for (int i = 0; i < 20; i++) {
				LocalDateTime start = LocalDateTime.of(2023, 1, 1, 0, 0)
					.plusDays(random.nextInt(1000))
					.plusMinutes(15L * random.nextInt(96));
				Instant from = Instant.parse("2026-03-01T00:00:00Z").plus(random.nextInt(400), ChronoUnit.DAYS);
				cases.add(new Case(rule, start, ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))), from,
						from.plus(random.nextInt(30 * 24), ChronoUnit.HOURS)));
			}
		}
		return cases;
	}

	@ParameterizedTest
	@MethodSource("cases")
	void windowShowsWhatTheSeriesHas(Case series) throws Exception {
		Feed feed = FeedReader.read(Feeds.calendar(series.text()), Feeds.STANDUP,
				new Window(series.from(), series.until()));

		assertThat(Feeds.starts(feed)).isEqualTo(series.expected());
	}

	record Case(String rule, LocalDateTime start, ZoneId zone, Instant from, Instant until) {

		String text() {
			return "UID:1\nDTSTART;TZID=%s:%s\nRRULE:%s".formatted(this.zone, BASIC.format(this.start), this.rule);
		}

		List<Instant> expected() throws Exception {
			RecurrenceRuleIterator all = new RecurrenceRule(this.rule)
				.iterator(this.start.toInstant(ZoneOffset.UTC).toEpochMilli(), TimeZone.getTimeZone("UTC"));
			List<Instant> within = new ArrayList<>();
			while (all.hasNext()) {
				Instant start = LocalDateTime.ofInstant(Instant.ofEpochMilli(all.nextMillis()), ZoneOffset.UTC)
					.atZone(this.zone)
					.toInstant();
				if (start.isAfter(this.until)) {
					break;
				}
				if (!start.isBefore(this.from)) {
					within.add(start);
				}
			}
			return within.stream().distinct().sorted().toList();
		}

	}

}
