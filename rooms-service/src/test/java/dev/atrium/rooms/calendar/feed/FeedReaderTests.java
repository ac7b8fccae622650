package dev.atrium.rooms.calendar.feed;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FeedReaderTests {

	@ParameterizedTest
	@Tag("IC-07")
	@Tag("W-22")
	@CsvSource({ "https://atrium.example/standup, true", "see https://atrium.example/standup., true",
			"<https://atrium.example/standup>, true", "https://ATRIUM.example/Standup, true",
			"https://atrium.example/standup/, true", "https://atrium.example/standup#now, true",
			"https://atrium.example/standup2, false", "https://atrium.example/standup-2, false",
			"https://atrium.example/standup_2, false", "https://atrium.example/standup%20two, false",
			"https://atrium.example/standup.html, false", "https://atrium.example/my-standup, false",
			"https://other.example/standup, false", "atrium.example/standup, false", "standup, false",
			"xhttps://atrium.example/standup, false" })
	void eventIsTheRoomsIfItNamesItsWholeUrl(String location, boolean found) {
		String text = Feeds.calendar("UID:1\nDTSTART:20260302T090000Z")
			.replace("LOCATION:https://atrium.example/standup", "LOCATION:" + location);

		Feed feed = Feeds.read(text, "2026-03-01T00:00:00Z", "2026-03-03T00:00:00Z");

		assertThat(feed.occurrences()).hasSize(found ? 1 : 0);
		assertThat(feed.total()).isOne();
	}

	@Test
	@DisplayName("IC-06: occurrences begin within the window, its ends included")
	void windowIsAboutStarts() {
		String text = Feeds.calendar("UID:1\nDTSTART:20260302T085959Z\nDURATION:P9D", "UID:2\nDTSTART:20260302T090000Z",
				"UID:3\nDTSTART:20260303T090000Z", "UID:4\nDTSTART:20260303T090001Z");

		Feed feed = Feeds.read(text, "2026-03-02T09:00:00Z", "2026-03-03T09:00:00Z");

		assertThat(feed.occurrences()).extracting((each) -> each.key().uid()).containsExactly("2", "3");
	}

	@Test
	@Tag("IC-09")
	void eventWithoutEndTakesAnHourAndADayAllOfIt() {
		assertThat(Feeds.times(Feeds.ofEvents("UID:1\nDTSTART:20260302T090000Z", "UID:2\nDTSTART;VALUE=DATE:20260302")))
			.containsExactly("2026-03-02T00:00:00Z/2026-03-03T00:00:00Z", "2026-03-02T09:00:00Z/2026-03-02T10:00:00Z");
	}

	@Test
	@DisplayName("W-23: an exception does not take the place of its series")
	void movedOccurrenceKeepsTheKeyOfItsSeries() {
		Feed feed = Feeds.ofEvents("UID:1\nDTSTART:20260302T090000Z\nRRULE:FREQ=DAILY;COUNT=3",
				"UID:1\nRECURRENCE-ID:20260303T090000Z\nDTSTART:20260305T150000Z");

		assertThat(feed.occurrences()).extracting((each) -> each.key().originalStart() + " at " + each.startsAt())
			.containsExactly("2026-03-02T09:00:00Z at 2026-03-02T09:00:00Z",
					"2026-03-04T09:00:00Z at 2026-03-04T09:00:00Z", "2026-03-03T09:00:00Z at 2026-03-05T15:00:00Z");
	}

	@Test
	@Tag("W-23")
	void exceptionMovedIntoTheWindowFromOutsideIsFound() {
		String text = Feeds.calendar("UID:1\nDTSTART:20260102T090000Z\nRRULE:FREQ=YEARLY",
				"UID:1\nRECURRENCE-ID:20270102T090000Z\nDTSTART:20260305T150000Z");

		assertThat(Feeds.starts(Feeds.read(text, "2026-03-01T00:00:00Z", "2026-03-08T00:00:00Z"))).hasSize(1);
	}

	@Test
	void higherSequenceCountsWhateverTheOrder() {
		Feed feed = Feeds.ofEvents("UID:1\nSEQUENCE:2\nDTSTART:20260302T110000Z",
				"UID:1\nSEQUENCE:1\nDTSTART:20260302T090000Z");

		assertThat(Feeds.times(feed)).containsExactly("2026-03-02T11:00:00Z/2026-03-02T12:00:00Z");
	}

	@Test
	@DisplayName("W-27: the same event under two UIDs is one")
	void sameEventUnderTwoUidsIsOne() {
		Feed feed = Feeds.ofEvents("UID:b\nSUMMARY:Weekly\nDTSTART:20260302T090000Z",
				"UID:a\nSUMMARY:weekly \nDTSTART:20260302T090000Z",
				"UID:c\nSUMMARY:Something else\nDTSTART:20260302T090000Z");

		assertThat(feed.occurrences()).extracting((each) -> each.key().uid()).containsExactly("a", "c");
	}

	@ParameterizedTest
	@ValueSource(strings = { "DTSTART;TZID=Nowhere/Land:20260302T090000", "DTSTART:2026-13-40", "SUMMARY:no start",
			"DTSTART:20260302T090000Z\nDTEND:20260302T080000Z", "DTSTART:20260302T090000Z\nRRULE:FREQ=SECONDLY",
			"DTSTART:20260302T090000Z\nRRULE:FREQ=SOMETIMES" })
	void eventThatMakesNoSenseIsReportedAndTheOthersAreRead(String broken) {
		Feed feed = Feeds.ofEvents("UID:broken\n" + broken, "UID:good\nDTSTART:20260302T090000Z");

		assertThat(feed.occurrences()).extracting((each) -> each.key().uid()).containsExactly("good");
		assertThat(feed.unreadable()).containsExactly("broken");
		assertThat(feed.problems()).anySatisfy((problem) -> assertThat(problem.reason()).contains("Event broken: "));
	}

	@Test
	void brokenLineIsReportedByItsNumber() {
		Feed feed = Feeds.ofEvents("UID:1\nDTSTART:20260302T090000Z\nthis is no line");

		assertThat(feed.occurrences()).hasSize(1);
		assertThat(feed.problems()).extracting(FeedProblem::line).containsExactly(8);
	}

	@Test
	void ruleThatNeverComesTrueLeavesTheFirstOccurrence() {
		assertThat(Feeds
			.starts(Feeds.ofEvents("UID:1\nDTSTART:20260302T090000Z\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")))
			.hasSize(1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "''|Line 1: a calendar begins with BEGIN:VCALENDAR",
					"<html>Sign in</html>|Line 1: a calendar begins with BEGIN:VCALENDAR",
					"BEGIN:VCALENDAR~BEGIN:VEVENT~UID:1|Line 3: the calendar breaks off" })
	void feedThatIsNoWholeCalendarIsRefusedWithItsLine(String text, String reason) {
		assertThatExceptionOfType(MalformedFeed.class)
			.isThrownBy(() -> Feeds.read(text.replace("~", "\r\n"), "2026-03-01T00:00:00Z", "2026-03-03T00:00:00Z"))
			.withMessageStartingWith(reason);
	}

	@Test
	void calendarWithoutEventsIsEmpty() {
		assertThat(Feeds.ofEvents().empty()).isTrue();
		assertThat(Feeds.ofEvents("UID:1\nDTSTART:20990302T090000Z").empty()).isFalse();
	}

	@Test
	void windowsZonesAreKnownByName() {
		assertThat(WindowsZones.all()).hasSizeGreaterThan(130);
		assertThat(WindowsZones.find("Tokyo Standard Time"))
			.hasValueSatisfying((zone) -> assertThat(zone.getId()).isEqualTo("Asia/Tokyo"));
	}

}
