package dev.atrium.ingest.webhook.daily;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.atrium.events.EventIds;
import dev.atrium.events.conference.RecordingStarted;
import dev.atrium.events.recording.RecordingFailed;
import dev.atrium.events.recording.RecordingKind;
import dev.atrium.events.recording.RecordingReady;
import dev.atrium.events.recording.RecordingTrack;
import dev.atrium.ingest.webhook.ReceivedCallback;

import static org.assertj.core.api.Assertions.assertThat;

class DailyRecordingEventsTests {

	private static final String INSTANCE = "5f0c6d0e-1111-4c1c-9a57-0d3f6f1f0001";

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "\"cloud\" | null | COMPOSED", "\"cloud-audio-only\" | null | AUDIO_ONLY",
			"\"raw-tracks\" | null | RAW_TRACKS", "null | null | COMPOSED", "null | [] | COMPOSED",
			"null | [{\"type\":\"audio\",\"s3Key\":\"k\"}] | RAW_TRACKS",
			"\"new-kind\" | [{\"type\":\"audio\",\"s3Key\":\"k\"}] | RAW_TRACKS", "\"new-kind\" | {} | COMPOSED" })
	void kindIsToldByTypeElseByTracks(String type, String tracks, RecordingKind kind) {
		assertThat(ready("\"type\":%s,\"tracks\":%s".formatted(type, tracks)).kind()).isEqualTo(kind);
	}

	@Test
	void tableOfKindsHoldsEveryKindOfOurs() {
		assertThat(DailyRecordingEvents.KINDS.values()).containsExactlyInAnyOrder(RecordingKind.values());
	}

	@Test
	void tracksAreReadInEverySpellingAndUselessOnesLeftOut() {
		RecordingReady ready = ready("""
				"type":"raw-tracks","tracks":[{"type":"audio","s3Key":"k1","size":15620},
				{"type":"video","s3key":"k2","size":"15"},{"type":"audio","s3_key":"k3","size":-1},
				null,5,{"type":"audio"},{"s3Key":"k4"}]""");

		assertThat(ready.tracks()).containsExactly(new RecordingTrack("audio", "k1", 15620L),
				new RecordingTrack("video", "k2", 15L), new RecordingTrack("audio", "k3", null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "s3_key", "s3key", "s3Key" })
	void objectKeyIsReadInEverySpelling(String field) {
		assertThat(ready("\"%s\":\"a/b/1\"".formatted(field)).objectKey()).isEqualTo("a/b/1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "cloud-recording-error", "clourd-recording-err" })
	void errorIsReadWithBothSpellingsOfItsAction(String action) {
		RecordingFailed failed = (RecordingFailed) DailyRecordingEvents.failed(callback("recording.error", """
				"action":"%s","error_msg":"no more disk","instance_id":"%s","room_name":"r",
				"timestamp":"1708526000\"""".formatted(action, INSTANCE))).getFirst().event();

		assertThat(failed.recording().providerRecordingId()).isEqualTo(INSTANCE);
		assertThat(failed.instanceId()).isEqualTo(UUID.fromString(INSTANCE));
		assertThat(failed.detail()).isEqualTo("no more disk");
		assertThat(failed.occurredAt()).isEqualTo(Instant.ofEpochSecond(1708526000L));
	}

	@Test
	void recordingStartedWithoutInstanceIsStillKnownByItsId() {
		RecordingStarted started = (RecordingStarted) DailyRecordingEvents
			.started(callback("recording.started", "\"recording_id\":\"rec\",\"instance_id\":\"not a uuid\""))
			.getFirst()
			.event();

		assertThat(started.providerRecordingId()).isEqualTo("rec");
		assertThat(started.instanceId()).isNull();
	}

	@Test
	void recordingStartedAgainUnderOneInstanceIsAnotherEvent() {
		String first = "\"instance_id\":\"%s\",\"start_ts\":1708526000".formatted(INSTANCE);
		String second = first.replace("6000", "6060");

		assertThat(startedId("a", first)).isEqualTo(startedId("b", first)).isNotEqualTo(startedId("a", second));
	}

	@Test
	void recordingStartedWithNothingButAnInstanceHasTheCallbacksId() {
		String instanceOnly = "\"instance_id\":\"%s\"".formatted(INSTANCE);

		assertThat(startedId("a", instanceOnly)).isEqualTo(EventIds.ofCallback("daily", "a/" + INSTANCE))
			.isNotEqualTo(startedId("b", instanceOnly));
	}

	@Test
	void failuresOfTwoRoomsUnderOneCallbackIdAreTwoEvents() {
		assertThat(failedId("\"instance_id\":\"one\"")).isEqualTo(EventIds.ofCallback("daily", "cb-1/one"))
			.isNotEqualTo(failedId("\"instance_id\":\"two\""));
	}

	private static UUID startedId(String id, String fields) {
		return DailyRecordingEvents.started(callback(id, "recording.started", fields)).getFirst().id();
	}

	private static UUID failedId(String fields) {
		return DailyRecordingEvents.failed(callback("recording.error", fields)).getFirst().id();
	}

	private static RecordingReady ready(String fields) {
		return (RecordingReady) DailyRecordingEvents
			.ready(callback("recording.ready-to-download", "\"room_name\":\"r\",\"recording_id\":\"rec\"," + fields))
			.getFirst()
			.event();
	}

	private static DailyCallback callback(String type, String fields) {
		return callback("cb-1", type, fields);
	}

	private static DailyCallback callback(String id, String type, String fields) {
		String body = "{\"id\":\"%s\",\"event_ts\":1708526033.049,\"type\":\"%s\",\"payload\":{%s}}".formatted(id, type,
				fields);
		return DailyCallback.open(new ReceivedCallback("daily", Instant.parse("2026-11-23T10:00:00Z"), Map.of(),
				body.getBytes(StandardCharsets.UTF_8)));
	}

}
