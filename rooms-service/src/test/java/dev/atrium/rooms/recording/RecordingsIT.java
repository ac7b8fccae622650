package dev.atrium.rooms.recording;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.util.UriComponentsBuilder;

import dev.atrium.events.EventIds;
import dev.atrium.events.EventIds.RecordingInstance;
import dev.atrium.events.recording.RecordingErased;
import dev.atrium.events.recording.RecordingFailed;
import dev.atrium.events.recording.RecordingKind;
import dev.atrium.events.recording.RecordingProcessed;
import dev.atrium.events.recording.RecordingProcessingFailed;
import dev.atrium.events.recording.RecordingReady;
import dev.atrium.events.recording.RecordingRef;
import dev.atrium.events.recording.RecordingStored;
import dev.atrium.events.recording.StoredFile;
import dev.atrium.rooms.Api;
import dev.atrium.rooms.FakeGateway;
import dev.atrium.rooms.RoomsServiceTest;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@RoomsServiceTest
class RecordingsIT {

	private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

	private static final StoredFile FILE = new StoredFile("key", "audio/mpeg", 4_096, "0".repeat(64));

	private final Api api;

	private final FakeGateway events;

	private final String room = Api.aRoomName();

	private final RecordingRef ref = new RecordingRef("daily", "rec-" + UUID.randomUUID());

	RecordingsIT(@Autowired WebTestClient http, @Autowired FakeGateway events) {
		this.api = new Api(http);
		this.events = events;
	}

	@Test
	void recordingIsFollowedToItsEnd() {
		UUID meeting = aMeeting();

		this.events.publish(ready(meeting), stored(meeting), processed(meeting));

		JsonNode recording = awaitStatus(meeting, "processed");
		assertThat(Api.id(recording)).isEqualTo(this.ref.id());
		assertThat(recording.path("meeting_id").asString()).isEqualTo(meeting.toString());
		assertThat(recording.path("kind").asString()).isEqualTo("composed");
		assertThat(recording.path("started_at").asString()).isEqualTo("2026-03-01T11:50:00Z");
		assertThat(recording.path("duration_seconds").asDouble()).isEqualTo(600.5);
		assertThat(recording.path("size_bytes").asLong()).isEqualTo(4_096);
		assertThat(recording.path("failure").isNull()).isTrue();
		JsonNode ofRoom = Api.json(this.api.get("/v1/rooms/{room}/recordings", this.room).expectStatus().isOk());
		assertThat(ofRoom.path("total").asInt()).isEqualTo(1);
		assertThat(Api.id(ofRoom.path("items").path(0))).isEqualTo(this.ref.id());
	}

	@Test
	@DisplayName("RR-17: a meeting shows its owner where its first composed video lies")
	void meetingShowsItsFirstComposedVideo() {
		UUID meeting = aMeeting();

		this.events.publish(ready(meeting), readyLater(meeting));

		await().until(() -> Api.json(this.api.get("/v1/meetings/{id}/recordings", meeting)).path("total").asInt() == 2);
		JsonNode shown = this.api.meeting(meeting);
		assertThat(shown.path("daily_composed_video_s3_key").asString()).isEqualTo("acme/first.mp4");
		assertThat(shown.path("daily_composed_video_duration").asInt()).isEqualTo(599);
		JsonNode toOthers = this.api.anonymous().meeting(meeting);
		assertThat(toOthers.path("daily_composed_video_s3_key").isNull()).isTrue();
		assertThat(toOthers.path("daily_composed_video_duration").isNull()).isTrue();
	}

	@Test
	void linksAreSignedForAWhile() {
		UUID meeting = aMeeting();
		this.events.publish(processed(meeting));

		JsonNode recording = awaitStatus(meeting, "processed");

		assertSigned(recording.path("audio_url").asString(), "/v1/recordings/" + this.ref.id() + "/audio");
		assertSigned(recording.path("waveform_url").asString(), "/v1/recordings/" + this.ref.id() + "/waveform");
	}

	@Test
	void unprocessedRecordingHasNoLinks() {
		UUID meeting = aMeeting();

		this.events.publish(ready(meeting));

		JsonNode recording = awaitStatus(meeting, "ready");
		assertThat(recording.path("audio_url").isNull()).isTrue();
		assertThat(recording.path("waveform_url").isNull()).isTrue();
	}

	@Test
	void lateAndRepeatedEventsDoNotTakeARecordingBack() {
		UUID meeting = aMeeting();

		this.events.publish(processed(meeting), stored(meeting), ready(meeting), stored(meeting));

		await().until(() -> !shown(meeting).path("started_at").isNull());
		JsonNode recording = awaitStatus(meeting, "processed");
		assertThat(recording.path("kind").asString()).isEqualTo("composed");
		assertThat(Api.json(this.api.get("/v1/meetings/{id}/recordings", meeting)).path("total").asInt()).isEqualTo(1);
	}

	@Test
	void recordingThatComesBeforeItsMeetingIsKnownFindsIt() {
		this.api.createRoom(this.room);
		UUID meeting = Api.id(Api.json(this.api.enter(this.room, 0).expectStatus().isAccepted()));
		await().until(() -> !this.events.requestsFor(this.room).isEmpty());
		this.events.publish(ready(meeting));

		this.events.publish(FakeGateway.created(this.events.requestsFor(this.room).getFirst()));

		assertThat(awaitStatus(meeting, "ready").path("meeting_id").asString()).isEqualTo(meeting.toString());
	}

	@Test
	void failureIsShownWithItsReason() {
		UUID meeting = aMeeting();

		this.events.publish(ready(meeting), new RecordingProcessingFailed(this.ref, FakeGateway.providerRoom(meeting),
				"link_refused", "The provider refused the link", 5, NOON));

		JsonNode failure = awaitStatus(meeting, "failed").path("failure");
		assertThat(failure.path("reason").asString()).isEqualTo("link_refused");
		assertThat(failure.path("detail").asString()).isEqualTo("The provider refused the link");
	}

	@Test
	void failureThatNamesNoRoomIsTiedByInstanceId() {
		UUID meeting = aMeeting();
		UUID instance = EventIds.ofRecordingInstance(meeting, RecordingInstance.CLOUD);

		this.events.publish(
				new RecordingFailed(new RecordingRef("daily", instance.toString()), null, instance, "no disk", NOON));

		assertThat(awaitStatus(meeting, "failed").path("failure").path("detail").asString()).isEqualTo("no disk");
	}

	@Test
	void erasedRecordingHasNoLinksAnyMore() {
		UUID meeting = aMeeting();

		this.events.publish(processed(meeting), new RecordingErased(this.ref, List.of("key"), NOON));

		assertThat(awaitStatus(meeting, "erased").path("audio_url").isNull()).isTrue();
	}

	private UUID aMeeting() {
		this.api.createRoom(this.room);
		this.events.creates(this.room);
		return Api.id(Api.json(this.api.enter(this.room).expectStatus().isOk()));
	}

	private JsonNode shown(UUID meeting) {
		return Api.json(this.api.get("/v1/meetings/{id}/recordings", meeting)).path("items").path(0);
	}

	private JsonNode awaitStatus(UUID meeting, String status) {
		return await().until(() -> shown(meeting), (recording) -> recording.path("status").asString("").equals(status));
	}

	private RecordingReady ready(UUID meeting) {
		return new RecordingReady(this.ref, FakeGateway.providerRoom(meeting), RecordingKind.COMPOSED,
				NOON.minusSeconds(600), 599.0, "acme/first.mp4", List.of(), NOON);
	}

	private static RecordingReady readyLater(UUID meeting) {
		return new RecordingReady(new RecordingRef("daily", "rec-" + UUID.randomUUID()),
				FakeGateway.providerRoom(meeting), RecordingKind.COMPOSED, NOON, 60.0, "acme/second.mp4", List.of(),
				NOON.plusSeconds(60));
	}

	private RecordingStored stored(UUID meeting) {
		return new RecordingStored(this.ref, FakeGateway.providerRoom(meeting), FILE, NOON);
	}

	private RecordingProcessed processed(UUID meeting) {
		return new RecordingProcessed(this.ref, FakeGateway.providerRoom(meeting), 600.5, FILE, FILE, NOON);
	}

	/** Checks a link as recording-service does, by the rule and not by our code. */
	private static void assertSigned(String link, String path) {
		var query = UriComponentsBuilder.fromUri(URI.create(link)).build().getQueryParams();
		String expires = String.valueOf(query.getFirst("expires"));

		assertThat(link).startsWith("https://recordings.test" + path + "?");
		assertThat(query.getFirst("signature")).isEqualTo(hmac("link-secret", path + "\n" + expires));
		assertThat(Instant.ofEpochSecond(Long.parseLong(expires))).isBetween(Instant.now().plus(Duration.ofMinutes(14)),
				Instant.now().plus(Duration.ofMinutes(15)));
	}

	private static String hmac(String key, String message) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
			return HexFormat.of().formatHex(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
