package dev.atrium.rooms.calendar.web;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import dev.atrium.rooms.calendar.event.CalendarEvent;

import static org.assertj.core.api.Assertions.assertThat;

class CalendarEventResponseTests {

	private final CalendarEvent event = new CalendarEvent(UUID.randomUUID(), UUID.randomUUID(), "uid", null, "Title",
			"What it is about", "Here", "[{\"email\":\"ada@example.com\"}]", Instant.EPOCH, Instant.EPOCH,
			Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, null, null, null);

	@Test
	@DisplayName("RR-12, RR-13: only the owner sees description and attendees")
	void onlyTheOwnerSeesDescriptionAndAttendees() {
		CalendarEventResponse forOthers = CalendarEventResponse.of(this.event, false);

		assertThat(forOthers.description()).isNull();
		assertThat(forOthers.attendees()).isNull();
		assertThat(forOthers.title()).isEqualTo("Title");
		assertThat(CalendarEventResponse.of(this.event, true).description()).isEqualTo("What it is about");
		assertThat(CalendarEventResponse.of(this.event, true).attendees()).contains("ada@example.com");
	}

}
