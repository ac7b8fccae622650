package dev.atrium.rooms.recording;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

import dev.atrium.events.recording.RecordingErased;
import dev.atrium.events.recording.RecordingErasureRequested;
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

@RoomsServiceTest
class DeniedRecordingsIT {

	private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

	private static final StoredFile FILE = new StoredFile("key", "audio/mpeg", 4_096, "0".repeat(64));

	private final Api api;

	private final FakeGateway events;

	private final String room = Api.aRoomName();

	private final RecordingRef ref = aRecording();

	private final UUID meeting;

	DeniedRecordingsIT(@Autowired WebTestClient http, @Autowired FakeGateway events) {
		this.api = new Api(http);
		this.events = events;
		this.meeting = aMeeting();
	}

	@Test
	@DisplayName("CO-03: denied before the recording was processed")
	void recordingIsErasedOnceItIsProcessed() {
		this.events.publish(ready(this.ref));
		awaitStatus(this.ref, "ready");
		answer(false);
		assertThat(shown(this.ref).path("status").asString()).as("processed first").isEqualTo("ready");

		this.events.publish(processed(this.ref));

		awaitStatus(this.ref, "erasing");
		assertErasedOnce(this.ref);
	}

	@Test
	@DisplayName("CO-03: denied after the recording was processed")
	void processedRecordingIsErasedAtOnce() {
		this.events.publish(ready(this.ref), processed(this.ref));
		awaitStatus(this.ref, "processed");

		answer(false);

		JsonNode erasing = shown(this.ref);
		assertThat(erasing.path("status").asString()).isEqualTo("erasing");
		assertThat(erasing.path("audio_url").isNull()).isTrue();
		assertErasedOnce(this.ref);
	}

	@Test
	@DisplayName("CO-03: the recording arrives long after the denial")
	void lateRecordingOfADeniedMeetingIsErasedToo() {
		this.events.publish(ready(this.ref), processed(this.ref));
		awaitStatus(this.ref, "processed");
		answer(false);
		this.events.publish(new RecordingErased(this.ref, List.of("key"), NOON));
		awaitStatus(this.ref, "erased");

		RecordingRef late = aRecording();
		this.events.publish(ready(late), processed(late));

		awaitStatus(late, "erasing");
		assertErasedOnce(late);
		assertErasedOnce(this.ref);
	}

	@Test
	void recordingThatCouldNotBeProcessedIsErasedToo() {
		answer(false);

		this.events.publish(ready(this.ref), new RecordingProcessingFailed(this.ref,
				FakeGateway.providerRoom(this.meeting), "not_media", "No sound in it", 5, NOON));

		awaitStatus(this.ref, "erasing");
		assertErasedOnce(this.ref);
	}

	@Test
	@DisplayName("CO-02: the answer that counts is the one at the end of the processing")
	void denialTakenBackInTimeErasesNothing() {
		this.events.publish(ready(this.ref));
		awaitStatus(this.ref, "ready");
		answer(false);
		answer(true);

		this.events.publish(processed(this.ref));

		awaitStatus(this.ref, "processed");
		assertThat(this.events.erasuresOf(this.ref)).isEmpty();
	}

	@Test
	void repeatedDenialAndRepeatedEventsEraseOnce() {
		answer(false);
		this.events.publish(ready(this.ref), processed(this.ref), processed(this.ref));
		awaitStatus(this.ref, "erasing");
		answer(true);
		answer(false);
		this.events.publish(ready(this.ref), processed(this.ref));

		this.events.publish(new RecordingErased(this.ref, List.of("key"), NOON));
		awaitStatus(this.ref, "erased");

		assertErasedOnce(this.ref);
	}

	@RepeatedTest(10)
	void denialAndEndOfProcessingAtTheSameTimeDoNotMissEachOther() {
		this.events.publish(ready(this.ref));
		awaitStatus(this.ref, "ready");

		this.events.publish(processed(this.ref));
		answer(false);

		awaitStatus(this.ref, "erasing");
		assertErasedOnce(this.ref);
	}

	@Test
	void recordingThatWasProcessedBeforeItsMeetingWasKnownIsErasedOnceItIs() {
		String other = Api.aRoomName();
		this.api.createRoom(other);
		UUID unknown = Api.id(Api.json(this.api.enter(other, 0).expectStatus().isAccepted()));
		await().until(() -> !this.events.requestsFor(other).isEmpty());
		this.events
			.publish(new RecordingProcessed(this.ref, FakeGateway.providerRoom(unknown), 600.5, FILE, FILE, NOON));
		answer(unknown, false);

		this.events.publish(FakeGateway.created(this.events.requestsFor(other).getFirst()));

		await().untilAsserted(() -> assertThat(this.events.erasuresOf(this.ref)).hasSize(1));
	}

	@Test
	void deletedRoomLeavesNoRecordingOfADeniedMeetingBehind() {
		this.events.publish(ready(this.ref));
		awaitStatus(this.ref, "ready");
		answer(false);
		UUID id = Api.id(Api.json(this.api.get("/v1/rooms/name/{name}", this.room)));

		this.api.delete("/v1/rooms/" + id).expectStatus().isOk();
		await().untilAsserted(() -> assertErasedOnce(this.ref));
		RecordingRef late = aRecording();
		this.events.publish(ready(late));

		await().untilAsserted(() -> assertErasedOnce(late));
	}

	private UUID aMeeting() {
		this.api.createRoom(this.room);
		this.events.creates(this.room);
		return Api.id(Api.json(this.api.enter(this.room).expectStatus().isOk()));
	}

	private static RecordingRef aRecording() {
		return new RecordingRef("daily", "rec-" + UUID.randomUUID());
	}

	private void answer(boolean given) {
		answer(this.meeting, given);
	}

	private void answer(UUID meetingId, boolean given) {
		this.api.post("/v1/meetings/" + meetingId + "/consent", Map.of("consent_given", given)).expectStatus().isOk();
	}

	private JsonNode shown(RecordingRef recording) {
		return Api.json(this.api.get("/v1/meetings/{id}/recordings", this.meeting))
			.path("items")
			.valueStream()
			.filter((item) -> Api.id(item).equals(recording.id()))
			.findFirst()
			.orElseThrow();
	}

	private void awaitStatus(RecordingRef recording, String status) {
		await().ignoreExceptions()
			.untilAsserted(() -> assertThat(shown(recording).path("status").asString()).isEqualTo(status));
	}

	// What follows on the topic comes after a second request, if there was one.
	private void assertErasedOnce(RecordingRef recording) {
		await().untilAsserted(() -> assertThat(this.events.erasuresOf(recording)).isNotEmpty());
		assertThat(this.events.erasuresOf(recording)).singleElement()
			.extracting(RecordingErasureRequested::cause)
			.isEqualTo("consent_denied");
	}

	private RecordingReady ready(RecordingRef recording) {
		return new RecordingReady(recording, FakeGateway.providerRoom(this.meeting), RecordingKind.COMPOSED,
				NOON.minusSeconds(600), 599.0, null, List.of(), NOON);
	}

	private RecordingProcessed processed(RecordingRef recording) {
		return new RecordingProcessed(recording, FakeGateway.providerRoom(this.meeting), 600.5, FILE, FILE, NOON);
	}

}
