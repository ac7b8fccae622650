package dev.atrium.rooms.calendar.feed;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Small feeds in the shapes of the calendars that people use. */
class FeedCorpusTests {

	@Test
	@Tag("W-23")
	void googleSeriesKeepsItsHourWhenSummerTimeBeginsAndHasItsExceptions() {
		Feed feed = Feeds.read(Feeds.file("google.ics"), "2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z");

		assertThat(Feeds.times(feed)).containsExactly("2026-03-02T14:00:00Z/2026-03-02T14:15:00Z",
				"2026-03-05T14:00:00Z/2026-03-05T14:15:00Z", "2026-03-09T18:00:00Z/2026-03-09T18:30:00Z",
				"2026-03-11T04:00:00Z/2026-03-13T04:00:00Z", "2026-03-12T13:00:00Z/2026-03-12T13:15:00Z",
				"2026-03-16T13:00:00Z/2026-03-16T13:15:00Z", "2026-03-17T13:00:00Z/2026-03-17T13:15:00Z",
				"2026-03-19T13:00:00Z/2026-03-19T13:15:00Z");
		assertThat(feed.problems()).isEmpty();
	}

	@Test
	@Tag("W-23")
	void exchangeZonesAreFollowedByTheirRulesOrByTheirWindowsNames() {
		Feed feed = Feeds.read(Feeds.file("exchange.ics"), "2026-03-01T00:00:00Z", "2026-04-15T00:00:00Z");

		assertThat(feed.occurrences())
			.extracting((each) -> each.details().title(), (each) -> each.startsAt().toString(),
					(each) -> each.endsAt().toString())
			.containsExactly(tuple("Own rules", "2026-03-13T06:15:00Z", "2026-03-13T06:45:00Z"),
					tuple("Sprint review", "2026-03-13T09:00:00Z", "2026-03-13T10:00:00Z"),
					tuple("No rules sent along", "2026-03-13T14:00:00Z", "2026-03-13T14:45:00Z"),
					tuple("Sprint review", "2026-03-27T09:00:00Z", "2026-03-27T10:00:00Z"),
					tuple("Sprint review", "2026-04-10T08:00:00Z", "2026-04-10T09:00:00Z"));
		assertThat(feed.total()).isEqualTo(6);
		assertThat(feed.problems()).isEmpty();
	}

	@Test
	@Tag("W-23")
	void appleCalendarsEachHaveZonesOfTheirOwnAndMidnightStaysOnItsDay() {
		Feed feed = Feeds.read(Feeds.file("apple.ics"), "2026-03-01T00:00:00Z", "2026-04-15T00:00:00Z");

		assertThat(Feeds.times(feed)).containsExactly("2026-03-26T23:00:00Z/2026-03-26T23:30:00Z",
				"2026-03-27T23:00:00Z/2026-03-27T23:30:00Z", "2026-03-28T00:00:00Z/2026-03-28T01:00:00Z",
				"2026-03-28T16:00:00Z/2026-03-28T17:00:00Z", "2026-03-28T23:00:00Z/2026-03-28T23:30:00Z",
				"2026-03-29T22:00:00Z/2026-03-29T22:30:00Z");
	}

	@Test
	@Tag("W-23")
	void fastmailDurationsAreInDaysOfTheCalendarAndFloatingTimesInItsZone() {
		Feed feed = Feeds.read(Feeds.file("fastmail.ics"), "2026-03-01T00:00:00Z", "2026-04-28T00:00:00Z");

		assertThat(Feeds.times(feed)).containsExactly("2026-03-29T22:00:00Z/2026-03-30T22:00:00Z",
				"2026-03-31T22:00:00Z/2026-03-31T22:30:00Z", "2026-04-01T23:00:00Z/2026-04-01T23:30:00Z",
				"2026-04-03T00:00:00Z/2026-04-03T00:30:00Z", "2026-04-26T23:00:00Z/2026-04-27T23:00:00Z");
	}

	@Test
	@Tag("IC-08")
	@Tag("IC-11")
	void nextcloudExceptionsByDateCancelledEventsAndSharedAttendeesAreUnderstood() {
		Feed feed = Feeds.read(Feeds.file("nextcloud.ics"), "2026-03-01T00:00:00Z", "2026-03-31T00:00:00Z");

		assertThat(Feeds.times(feed)).containsExactly("2026-03-02T16:00:00Z/2026-03-02T17:00:00Z",
				"2026-03-09T16:00:00Z/2026-03-09T17:00:00Z", "2026-03-23T16:00:00Z/2026-03-23T17:00:00Z",
				"2026-03-30T15:00:00Z/2026-03-30T16:00:00Z");
		assertThat(feed.occurrences().getFirst().details().attendees()).containsExactly(
				new Attendee("bob@example.com", "Bob", "NEEDS-ACTION", "REQ-PARTICIPANT"),
				new Attendee("carol@example.com", null, null, null),
				new Attendee("alice@example.com", "Alice", null, "ORGANIZER"));
	}

}
