package dev.atrium.rooms.recording;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.transaction.reactive.TransactionalOperator;

import dev.atrium.events.recording.RecordingErased;
import dev.atrium.events.recording.RecordingErasureRequested;
import dev.atrium.events.recording.RecordingKind;
import dev.atrium.events.recording.RecordingProcessed;
import dev.atrium.events.recording.RecordingReady;
import dev.atrium.events.recording.RecordingRef;
import dev.atrium.events.recording.StoredFile;
import dev.atrium.rooms.Api;
import dev.atrium.rooms.FakeGateway;
import dev.atrium.rooms.RoomsServiceTest;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@RoomsServiceTest
class RecordingRetentionIT {

	private static final StoredFile FILE = new StoredFile("key", "audio/mpeg", 4_096, "0".repeat(64));

	private final Api api;

	private final FakeGateway events;

	private final RecordingRetention retention;

	private final DatabaseClient database;

	private final String room = Api.aRoomName();

	private final RecordingRef ref = new RecordingRef("daily", "rec-" + UUID.randomUUID());

	private final UUID meeting;

	RecordingRetentionIT(@Autowired WebTestClient http, @Autowired FakeGateway events,
			@Autowired RecordingRetention retention, @Autowired DatabaseClient database) {
		this.api = new Api(http);
		this.events = events;
		this.retention = retention;
		this.database = database;
		this.meeting = aMeeting();
	}

	@Test
	void recordingIsErasedOnceItsRoomsTimeIsOver() {
		processed(Duration.ofDays(31));
		changeRoom(Map.of("recording_retention_days", 30));

		this.retention.run().block();
		this.retention.run().block();

		assertThat(shown().path("status").asString()).isEqualTo("erasing");
		assertErasedBecause("retention");
	}

	@Test
	void recordingIsKeptUntilItsRoomsTimeIsOver() {
		processed(Duration.ofDays(29));
		changeRoom(Map.of("recording_retention_days", 30));

		this.retention.run().block();

		assertThat(shown().path("status").asString()).isEqualTo("processed");
	}

	@Test
	void recordingIsKeptForGoodWhereNobodySaysHowLong() {
		processed(Duration.ofDays(5000));

		this.retention.run().block();

		assertThat(shown().path("status").asString()).isEqualTo("processed");
	}

	@Test
	void deploymentSaysHowLongWhereTheRoomDoesNot(@Autowired Recordings recordings,
			@Autowired TransactionalOperator transaction) {
		processed(Duration.ofDays(5000));

		List<Recording> outlived = recordings.lockOutlived(4000, Instant.now(), 1000)
			.collectList()
			.as(transaction::transactional)
			.block();

		assertThat(outlived).extracting(Recording::ref).contains(this.ref);
		changeRoom(Map.of("recording_retention_days", 3650));
		assertThat(
				recordings.lockOutlived(null, Instant.now(), 1000).collectList().as(transaction::transactional).block())
			.extracting(Recording::ref)
			.contains(this.ref);
	}

	@Test
	@DisplayName("RC-23: deleted softly, and restored")
	void deletedRecordingIsOutOfSightUntilItIsRestored() {
		processed(Duration.ofDays(1));

		this.api.delete("/v1/recordings/" + this.ref.id()).expectStatus().isOk();

		assertThat(list("/v1/meetings/" + this.meeting + "/recordings")).isEmpty();
		assertThat(list("/v1/rooms/" + this.room + "/recordings")).isEmpty();
		assertThat(list("/v1/rooms/" + this.room + "/recordings/deleted")).hasSize(1);
		this.retention.run().block();
		this.api.post("/v1/recordings/" + this.ref.id() + "/restore", Map.of()).expectStatus().isOk();
		assertThat(shown().path("status").asString()).isEqualTo("processed");
		assertThat(list("/v1/rooms/" + this.room + "/recordings/deleted")).isEmpty();
		assertThat(this.events.erasuresOf(this.ref)).isEmpty();
	}

	@Test
	@DisplayName("RC-23: erased only after it was deleted softly")
	void deletedRecordingIsErasedWhenNobodyWantsItBack() {
		processed(Duration.ofDays(40));
		this.api.delete("/v1/recordings/" + this.ref.id()).expectStatus().isOk();
		this.api.delete("/v1/recordings/" + this.ref.id()).expectStatus().isOk();
		this.database.sql("UPDATE recordings SET deleted_at = deleted_at - interval '31 days' WHERE id = :id")
			.bind("id", this.ref.id())
			.then()
			.block();

		this.retention.run().block();

		assertErasedBecause("deleted");
		JsonNode problem = Api.json(
				this.api.post("/v1/recordings/" + this.ref.id() + "/restore", Map.of()).expectStatus().isEqualTo(409));
		assertThat(problem.path("type").asString()).isEqualTo("urn:atrium:problem:recording-erased");
	}

	@Test
	void recordingsOfADeletedRoomAreErasedAfterAWhile() {
		processed(Duration.ofDays(1));
		UUID id = Api.id(Api.json(this.api.get("/v1/rooms/name/{name}", this.room)));
		this.api.delete("/v1/rooms/" + id).expectStatus().isOk();
		this.retention.run().block();
		assertThat(this.events.erasuresOf(this.ref)).isEmpty();
		this.database
			.sql("UPDATE orphaned_recordings SET orphaned_at = orphaned_at - interval '31 days'"
					+ " WHERE provider_recording_id = :id")
			.bind("id", this.ref.providerRecordingId())
			.then()
			.block();

		this.retention.run().block();
		this.retention.run().block();

		assertErasedBecause("room_deleted");
	}

	@Test
	void onlyTheOwnerDeletesAndRestores() {
		processed(Duration.ofDays(1));

		this.api.as("mallory").delete("/v1/recordings/" + this.ref.id()).expectStatus().isForbidden();
		this.api.anonymous()
			.post("/v1/recordings/" + this.ref.id() + "/restore", Map.of())
			.expectStatus()
			.isUnauthorized();
		assertThat(list("/v1/rooms/" + this.room + "/recordings")).hasSize(1);
	}

	@Test
	void recordingThatDoesNotExistCannotBeDeleted() {
		JsonNode problem = Api.json(this.api.delete("/v1/recordings/" + UUID.randomUUID()).expectStatus().isNotFound());

		assertThat(problem.path("type").asString()).isEqualTo("urn:atrium:problem:recording-not-found");
	}

	@Test
	void erasedRecordingStaysErasedWhenItIsDeleted() {
		processed(Duration.ofDays(1));
		this.events.publish(new RecordingErased(this.ref, List.of(), Instant.now()));
		await().until(() -> shown().path("status").asString().equals("erased"));

		this.api.delete("/v1/recordings/" + this.ref.id()).expectStatus().isOk();
		this.retention.run().block();

		assertThat(this.events.erasuresOf(this.ref)).isEmpty();
	}

	private UUID aMeeting() {
		this.api.createRoom(this.room);
		this.events.creates(this.room);
		return Api.id(Api.json(this.api.enter(this.room).expectStatus().isOk()));
	}

	private void changeRoom(Map<String, Object> changes) {
		UUID id = Api.id(Api.json(this.api.get("/v1/rooms/name/{name}", this.room)));
		JsonNode changed = Api.json(this.api.patch("/v1/rooms/" + id, changes).expectStatus().isOk());
		assertThat(changed.path("recording_retention_days").isNumber()).isTrue();
	}

	private void processed(Duration ago) {
		Instant start = Clock.systemUTC().instant().minus(ago);
		String provider = FakeGateway.providerRoom(this.meeting);
		this.events.publish(
				new RecordingReady(this.ref, provider, RecordingKind.COMPOSED, start, 60.0, null, List.of(), start),
				new RecordingProcessed(this.ref, provider, 60.0, FILE, FILE, start));
		await().until(() -> shown().path("status").asString("").equals("processed"));
	}

	private List<JsonNode> list(String path) {
		return Api.json(this.api.get(path).expectStatus().isOk()).path("items").valueStream().toList();
	}

	private JsonNode shown() {
		return Api.json(this.api.get("/v1/meetings/{id}/recordings", this.meeting)).path("items").path(0);
	}

	private void assertErasedBecause(String cause) {
		await().untilAsserted(() -> assertThat(this.events.erasuresOf(this.ref)).isNotEmpty());
		assertThat(this.events.erasuresOf(this.ref)).singleElement()
			.extracting(RecordingErasureRequested::cause)
			.isEqualTo(cause);
	}

}
