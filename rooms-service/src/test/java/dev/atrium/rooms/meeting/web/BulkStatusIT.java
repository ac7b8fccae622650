package dev.atrium.rooms.meeting.web;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wiremock.spring.InjectWireMock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

import dev.atrium.rooms.Api;
import dev.atrium.rooms.FakeGateway;
import dev.atrium.rooms.RoomsServiceTest;
import dev.atrium.rooms.calendar.RoomFeed;
import dev.atrium.scheduling.RecurringWork;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@RoomsServiceTest
@Tag("RR-18")
class BulkStatusIT {

	private final Api api;

	private final FakeGateway events;

	private final RecurringWork meetingsOfEvents;

	private final Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(5, ChronoUnit.MINUTES);

	@InjectWireMock("gateway")
	private WireMockServer server;

	private RoomFeed feed;

	BulkStatusIT(@Autowired WebTestClient http, @Autowired FakeGateway events, @Autowired List<RecurringWork> works) {
		this.api = new Api(http);
		this.events = events;
		this.meetingsOfEvents = works.stream()
			.filter((work) -> work.name().equals("calendar-meetings"))
			.findFirst()
			.orElseThrow();
	}

	@BeforeEach
	void aRoomWithAnEventAndItsMeeting() {
		this.feed = new RoomFeed(this.api, this.server);
		this.feed.has(this.feed.event("a", this.start, this.start.plus(1, ChronoUnit.HOURS),
				"DESCRIPTION:Bring the figures", "ATTENDEE;CN=Ann:mailto:ann@example.org"))
			.sync();
		this.events.creates(this.feed.room());
		this.meetingsOfEvents.run().block(Duration.ofSeconds(30));
		await().atMost(Duration.ofSeconds(30)).until(() -> !active(this.feed.room()).isEmpty());
	}

	@Test
	@DisplayName("RR-18: one request tells of many rooms what their own requests tell")
	void tellsOfEachRoomWhatItsOwnRequestsTell() {
		String idle = Api.aRoomName();
		this.api.createRoom(idle);

		JsonNode status = status(List.of(this.feed.room(), idle, this.feed.room()));

		assertThat(status.propertyNames()).containsExactly(this.feed.room(), idle);
		assertThat(status.path(this.feed.room()).path("active_meetings")).isEqualTo(active(this.feed.room()));
		assertThat(status.path(this.feed.room()).path("upcoming_events"))
			.isEqualTo(Api.json(this.api.get("/v1/rooms/{room}/meetings/upcoming", this.feed.room())));
		assertThat(status.path(this.feed.room()).path("upcoming_events").size()).isOne();
		assertThat(status.path(idle).path("active_meetings").size()).isZero();
	}

	@Test
	@DisplayName("RR-17, IC-17: the meeting of an event says which and what it is about")
	void meetingOfAnEventSaysWhatItIsAbout() {
		JsonNode meeting = active(this.feed.room()).path(0);

		assertThat(meeting.path("calendar_event_id")).isEqualTo(this.feed.events().path(0).path("id"));
		assertThat(meeting.path("calendar_metadata").path("title").asString()).isEqualTo("Event a");
		assertThat(meeting.path("calendar_metadata").path("description").asString()).isEqualTo("Bring the figures");
		assertThat(meeting.path("calendar_metadata").path("attendees").path(0).path("email").asString())
			.isEqualTo("ann@example.org");
		assertThat(this.api.meeting(Api.id(meeting))).isEqualTo(meeting);
	}

	@Test
	@DisplayName("W-03, W-04: others than the owner see neither description nor attendees nor the host's link")
	void othersSeeTheTitleOnly() {
		UUID room = Api.id(Api.json(this.api.get("/v1/rooms/name/{name}", this.feed.room())));
		this.api.patch("/v1/rooms/" + room, Map.of("is_shared", true)).expectStatus().isOk();

		JsonNode seen = status(this.api.as("somebody else"), List.of(this.feed.room())).path(this.feed.room());

		JsonNode meeting = seen.path("active_meetings").path(0);
		assertThat(meeting.path("calendar_metadata").path("title").asString()).isEqualTo("Event a");
		assertThat(meeting.path("calendar_metadata").path("attendees").isNull()).isTrue();
		assertThat(meeting.path("host_room_url").asString()).isEmpty();
		assertThat(seen.toString()).doesNotContain("ann@example.org", "Bring the figures");
		assertThat(this.api.anonymous().meeting(Api.id(meeting)).toString()).doesNotContain("ann@example.org",
				"Bring the figures");
	}

	@Test
	void nothingGoesOnInRoomsThatAreNotThereOrNotForTheCaller() {
		JsonNode status = status(this.api.as("somebody else"), List.of(this.feed.room(), "no-such-room", ""));

		assertThat(status.propertyNames()).containsExactly(this.feed.room(), "no-such-room", "");
		assertThat(status.path(this.feed.room()).path("active_meetings").size()).isZero();
		assertThat(status.path(this.feed.room()).path("upcoming_events").size()).isZero();
		assertThat(status.path("no-such-room").path("active_meetings").isArray()).isTrue();
		assertThat(status(List.of()).size()).isZero();
	}

	@Test
	void strangersAreNotTold() {
		this.api.anonymous()
			.post("/v1/rooms/meetings/bulk-status", Map.of("room_names", List.of(this.feed.room())))
			.expectStatus()
			.isUnauthorized();
	}

	@Test
	void tooManyOrMissingNamesAreInvalid() {
		assertInvalid(Map.of("room_names", Collections.nCopies(101, "standup")), "size");
		assertInvalid(Map.of("room_names", Collections.singletonList(null)), "not-null");
		assertInvalid(Map.of(), "not-null");
	}

	private void assertInvalid(Map<String, ?> request, String rule) {
		JsonNode error = Api
			.json(this.api.post("/v1/rooms/meetings/bulk-status", request).expectStatus().isEqualTo(422))
			.path("errors")
			.path(0);

		assertThat(error.path("field").asString()).isEqualTo("room_names");
		assertThat(error.path("rule").asString()).isEqualTo(rule);
	}

	private JsonNode status(List<String> names) {
		return status(this.api, names);
	}

	private static JsonNode status(Api caller, List<String> names) {
		return Api
			.json(caller.post("/v1/rooms/meetings/bulk-status", Map.of("room_names", names)).expectStatus().isOk());
	}

	private JsonNode active(String room) {
		return Api.json(this.api.get("/v1/rooms/{room}/meetings/active", room).expectStatus().isOk());
	}

}
