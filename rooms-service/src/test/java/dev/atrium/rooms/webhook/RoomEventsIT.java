package dev.atrium.rooms.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wiremock.spring.InjectWireMock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import dev.atrium.events.conference.Participant;
import dev.atrium.events.conference.ParticipantJoined;
import dev.atrium.events.conference.ParticipantLeft;
import dev.atrium.events.recording.RecordingKind;
import dev.atrium.events.recording.RecordingProcessed;
import dev.atrium.events.recording.RecordingProcessingFailed;
import dev.atrium.events.recording.RecordingReady;
import dev.atrium.events.recording.RecordingRef;
import dev.atrium.events.recording.StoredFile;
import dev.atrium.rooms.Api;
import dev.atrium.rooms.FakeGateway;
import dev.atrium.rooms.RoomsServiceTest;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What a room's webhook is told, from end to end. */
@RoomsServiceTest
class RoomEventsIT {

	private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

	private static final StoredFile FILE = new StoredFile("key", "audio/mpeg", 4_096, "0".repeat(64));

	private final Api api;

	private final FakeGateway gateway;

	private final DatabaseClient database;

	private final String room = Api.aRoomName();

	private final RecordingRef recording = new RecordingRef("daily", "rec-" + UUID.randomUUID());

	@InjectWireMock("receiver")
	private WireMockServer server;

	private Receiver receiver;

	RoomEventsIT(@Autowired WebTestClient http, @Autowired FakeGateway gateway, @Autowired DatabaseClient database) {
		this.api = new Api(http);
		this.gateway = gateway;
		this.database = database;
	}

	@BeforeEach
	void receiverTakesAll() {
		this.receiver = new Receiver(this.server).answers(204);
	}

	@Test
	@DisplayName("OW-01, W-61: a meeting's life is told")
	void meetingIsToldFromItsCreationToItsEnd() {
		UUID meeting = aMeeting(Map.of());
		Participant ada = new Participant("session-1", "user-1", "Ada", "host", false);
		Participant recorder = new Participant("session-2", null, "Recorder", null, true);

		this.gateway.publish(joined(meeting, recorder), joined(meeting, ada), left(meeting, ada));
		this.receiver.awaitEvent("participant.left");
		this.api.patch("/v1/meetings/" + meeting + "/deactivate", Map.of()).expectStatus().isOk();

		JsonNode ended = this.receiver.awaitEvent("meeting.ended");
		assertThat(ended.path("meeting").path("id").asString()).isEqualTo(meeting.toString());
		assertThat(ended.path("meeting").path("status").asString()).isEqualTo("ended");
		JsonNode created = this.receiver.awaitEvent("meeting.created");
		assertThat(created.path("room").path("name").asString()).isEqualTo(this.room);
		assertThat(created.path("meeting").path("room_url").asString()).startsWith("https://daily.test/");
		assertThat(this.receiver.awaitEvent("meeting.started").path("meeting").path("status").asString())
			.isEqualTo("active");
		assertThat(this.receiver.awaitEvent("participant.joined").path("participant").path("display_name").asString())
			.isEqualTo("Ada");
		assertThat(this.receiver.requests()).hasSize(5)
			.allSatisfy((request) -> assertThat(request.getBodyAsString()).doesNotContain("?host"));
	}

	@Test
	@DisplayName("OW-01, W-61: a recording is told when it is announced, processed, or failed")
	void recordingIsToldAtEachStep() {
		UUID meeting = aMeeting(Map.of());
		String providerRoom = FakeGateway.providerRoom(meeting);

		this.gateway.publish(
				new RecordingReady(this.recording, providerRoom, RecordingKind.COMPOSED, NOON, 599.0, null, List.of(),
						NOON),
				new RecordingProcessingFailed(this.recording, providerRoom, "link_refused", "No link", 5, NOON),
				new RecordingProcessed(this.recording, providerRoom, 600.5, FILE, FILE, NOON.plusSeconds(60)));

		assertThat(this.receiver.awaitEvent("recording.ready").path("recording").path("meeting_id").asString())
			.isEqualTo(meeting.toString());
		assertThat(this.receiver.awaitEvent("recording.failed")
			.path("recording")
			.path("failure")
			.path("reason")
			.asString()).isEqualTo("link_refused");
		assertThat(
				this.receiver.awaitEvent("recording.processed").path("recording").path("duration_seconds").asDouble())
			.isEqualTo(600.5);
	}

	@Test
	void recordingThatCameBeforeItsMeetingIsToldOnceItsRoomIsKnown() {
		createRoom(Map.of());
		UUID meeting = Api.id(Api.json(this.api.enter(this.room, 0).expectStatus().isAccepted()));
		await().until(() -> !this.gateway.requestsFor(this.room).isEmpty());
		this.gateway.publish(new RecordingReady(this.recording, FakeGateway.providerRoom(meeting),
				RecordingKind.COMPOSED, NOON, 599.0, null, List.of(), NOON));
		await().until(this::recordingIsKnown);

		this.gateway.publish(FakeGateway.created(this.gateway.requestsFor(this.room).getFirst()));

		assertThat(this.receiver.awaitEvent("recording.ready").path("recording").path("id").asString())
			.isEqualTo(this.recording.id().toString());
	}

	@Test
	void onlyTheChosenEventsAreTold() {
		UUID meeting = aMeeting(Map.of("webhook_events", List.of("meeting.ended")));

		this.api.patch("/v1/meetings/" + meeting + "/deactivate", Map.of()).expectStatus().isOk();

		this.receiver.awaitEvent("meeting.ended");
		assertThat(this.receiver.requests()).hasSize(1);
	}

	private void createRoom(Map<String, Object> webhook) {
		JsonNode created = this.api.createRoom(this.room);
		this.api.patch("/v1/rooms/" + Api.id(created), Map.of("webhook_url", this.receiver.url()))
			.expectStatus()
			.isOk();
		this.api.patch("/v1/rooms/" + Api.id(created), webhook).expectStatus().isOk();
	}

	private boolean recordingIsKnown() {
		return this.database.sql("SELECT 1 FROM recordings WHERE id = :id")
			.bind("id", this.recording.id())
			.fetch()
			.first()
			.hasElement()
			.blockOptional()
			.orElseThrow();
	}

	private UUID aMeeting(Map<String, Object> webhook) {
		createRoom(webhook);
		this.gateway.creates(this.room);
		return Api.id(Api.json(this.api.enter(this.room).expectStatus().isOk()));
	}

	private static ParticipantJoined joined(UUID meeting, Participant participant) {
		return new ParticipantJoined("daily", FakeGateway.providerRoom(meeting), participant, NOON);
	}

	private static ParticipantLeft left(UUID meeting, Participant participant) {
		return new ParticipantLeft("daily", FakeGateway.providerRoom(meeting), participant, NOON.plusSeconds(60));
	}

}
