package dev.atrium.rooms.calendar.event;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wiremock.spring.InjectWireMock;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import dev.atrium.events.meeting.MeetingCreationFailed;
import dev.atrium.rooms.Api;
import dev.atrium.rooms.FakeGateway;
import dev.atrium.rooms.RoomsServiceTest;
import dev.atrium.rooms.calendar.RoomFeed;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@RoomsServiceTest
class UpcomingMeetingsIT {

	private final Api api;

	private final FakeGateway events;

	private final UpcomingMeetings upcoming;

	private final DatabaseClient database;

	private final Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(5, ChronoUnit.MINUTES);

	private final Instant end = this.start.plus(1, ChronoUnit.HOURS);

	@InjectWireMock("gateway")
	private WireMockServer server;

	private RoomFeed feed;

	UpcomingMeetingsIT(@Autowired WebTestClient http, @Autowired FakeGateway events,
			@Autowired UpcomingMeetings upcoming, @Autowired DatabaseClient database) {
		this.api = new Api(http);
		this.events = events;
		this.upcoming = upcoming;
		this.database = database;
	}

	@BeforeEach
	void aRoomWithAnEventSoon() {
		this.feed = new RoomFeed(this.api, this.server);
		this.feed.has(this.feed.event("a", this.start, this.end)).sync();
	}

	@Test
	@DisplayName("IC-17, IC-18, W-28: an event has one meeting, from its start on, whoever makes it at the same time")
	void oneMeetingPerEvent() {
		this.events.creates(this.feed.room());

		Mono.when(this.upcoming.run(), this.upcoming.run()).block(Duration.ofSeconds(30));
		JsonNode meeting = created();

		assertThat(Instant.parse(meeting.path("start_date").asString())).isEqualTo(this.start);
		assertThat(Instant.parse(meeting.path("end_date").asString())).isEqualTo(this.start.plus(8, ChronoUnit.HOURS));
		this.upcoming.run().block(Duration.ofSeconds(30));
		assertThat(this.events.requestsFor(this.feed.room())).hasSize(1);
	}

	@Test
	@DisplayName("W-28: a meeting that failed is made again")
	void failedMeetingIsMadeAgain() {
		this.events.fails(this.feed.room(), MeetingCreationFailed.Reason.UNAVAILABLE);
		this.upcoming.run().block(Duration.ofSeconds(30));
		UUID failed = meetingId();
		await().atMost(Duration.ofSeconds(30)).until(() -> status(failed).equals("failed"));
		this.events.creates(this.feed.room());
		this.database
			.sql("UPDATE calendar_events SET meeting_requested_at = now() - interval '2 minutes' "
					+ "WHERE meeting_id = :failed")
			.bind("failed", failed)
			.then()
			.block(Duration.ofSeconds(30));

		this.upcoming.run().block(Duration.ofSeconds(30));

		assertThat(Api.id(created())).isNotEqualTo(failed);
	}

	@Test
	@DisplayName("W-26: an unstarted meeting moves with its event")
	void meetingMovesWithItsEvent() {
		this.events.creates(this.feed.room());
		this.upcoming.run().block(Duration.ofSeconds(30));
		UUID meeting = Api.id(created());
		Instant later = this.start.plus(30, ChronoUnit.MINUTES);

		this.feed.has(this.feed.event("a", later, this.end)).sync();

		assertThat(Instant.parse(this.api.meeting(meeting).path("start_date").asString())).isEqualTo(later);
		assertThat(meetingId()).isEqualTo(meeting);
	}

	@Test
	@DisplayName("W-26: an unstarted meeting ends when its event is cancelled")
	void meetingEndsWhenItsEventIsCancelled() {
		this.events.creates(this.feed.room());
		this.upcoming.run().block(Duration.ofSeconds(30));
		UUID meeting = Api.id(created());

		this.feed.has(this.feed.event("a", this.start, this.end, "STATUS:CANCELLED")).sync();

		assertThat(status(meeting)).isEqualTo("ended");
		await().atMost(Duration.ofSeconds(30)).until(() -> this.events.endRequestsFor(meeting).size() == 1);
		assertThat(this.feed.uids()).isEmpty();
	}

	@Test
	void whoeverEntersTheRoomBeforehandComesToTheEventsMeeting() {
		this.events.creates(this.feed.room());
		this.upcoming.run().block(Duration.ofSeconds(30));

		JsonNode entered = Api.json(this.api.enter(this.feed.room()).expectStatus().isOk());

		assertThat(Api.id(entered)).isEqualTo(meetingId());
	}

	private JsonNode created() {
		UUID meeting = meetingId();
		await().atMost(Duration.ofSeconds(30)).until(() -> status(meeting).equals("created"));
		return this.api.meeting(meeting);
	}

	private String status(UUID meeting) {
		return this.api.meeting(meeting).path("status").asString();
	}

	// The service's own turn may be at it.
	private UUID meetingId() {
		await().atMost(Duration.ofSeconds(30)).until(() -> this.feed.events().path(0).path("meeting_id").isString());
		return UUID.fromString(this.feed.events().path(0).path("meeting_id").asString());
	}

}
