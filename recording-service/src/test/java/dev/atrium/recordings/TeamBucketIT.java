package dev.atrium.recordings;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import dev.atrium.events.recording.LostTrack;
import dev.atrium.events.recording.RecordingKind;
import dev.atrium.events.recording.RecordingProcessed;
import dev.atrium.events.recording.RecordingRef;
import dev.atrium.events.recording.RecordingTrack;
import dev.atrium.recordings.processing.TestMedia;
import dev.atrium.recordings.s3.S3Server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

@RunningService
class TeamBucketIT {

	private static final byte[] GARBAGE = "no sound at all".getBytes(StandardCharsets.US_ASCII);

	// Media by its first bytes, and nothing to play.
	private static final byte[] HOLLOW = { 0x1A, 0x45, (byte) 0xDF, (byte) 0xA3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 };

	private final WireMockServer gateway;

	private final RecordingEvents events;

	private final ShownRecordings shown;

	private final S3Server bucket;

	private final Path storage;

	@Autowired
	TeamBucketIT(WireMockServer gateway, RecordingEvents events, ShownRecordings shown, S3Server bucket,
			FakeProvider.StorageDir storageDir) {
		this.gateway = gateway;
		this.events = events;
		this.shown = shown;
		this.bucket = bucket;
		this.storage = storageDir.path();
	}

	@Test
	void rawTracksAreMixedFromTheTeamsBucket() {
		RecordingRef recording = announce("daily",
				List.of(track(0, TestMedia.track(440)), track(1500, TestMedia.track(1000))));

		JsonNode shown = this.shown.awaitStatus(recording, "processed");

		assertThat(shown.at("/duration_seconds").asDouble()).isCloseTo(2.5, within(0.1));
		assertThat(shown.at("/tracks")).hasSize(2)
			.allSatisfy((track) -> assertThat(this.storage.resolve(track.at("/file/key").asString())).exists());
		assertThat(shown.at("/original/key").asString()).isEqualTo(recording.id() + "/tracks.json");
		assertThat(this.storage.resolve(recording.id() + "/tracks.json")).content()
			.contains("\"start_millis\":1500", shown.at("/tracks/1/file/sha256").asString());
		assertThat(shown.at("/made/speakers")).hasSize(2)
			.allSatisfy((speaker) -> assertThat(this.storage.resolve(speaker.at("/key").asString())).exists());
		assertThat(this.storage.resolve(shown.at("/files/talk_time/key").asString())).content()
			.contains("\"overlap_seconds\":0.0", "\"share\":0.5");
		assertThat(processed(recording).lostTracks()).isNull();
		assertThat(this.events.kindsToldOf(recording)).containsExactly("RecordingReady", "RecordingStored",
				"RecordingProcessed");
	}

	@Test
	void lostTracksAreNamedAndTheOthersMixed() {
		RecordingTrack missing = new RecordingTrack("audio", key(100), null);
		RecordingTrack unnamed = new RecordingTrack("audio", "acme/standup/someone.webm", null);
		RecordingTrack hollow = track(200, HOLLOW);
		RecordingTrack picture = new RecordingTrack("video", "acme/standup/picture", null);

		RecordingRef recording = announce("daily",
				List.of(missing, unnamed, hollow, picture, track(500, TestMedia.track(440))));

		JsonNode shown = this.shown.awaitStatus(recording, "processed");
		assertThat(shown.at("/duration_seconds").asDouble()).isCloseTo(1.5, within(0.1));
		assertThat(shown.at("/attempts").asInt()).isEqualTo(1);
		assertThat(shown.at("/tracks")).extracting((track) -> track.at("/failure/reason").asString(""))
			.containsExactly("not_found", "start_unknown", "not_media", "", "");
		assertThat(processed(recording).lostTracks()).extracting(LostTrack::objectKey)
			.containsExactly(missing.objectKey(), unnamed.objectKey(), hollow.objectKey());
	}

	@Test
	void trackThatIsNoMediaIsLostAfterAllTries() {
		RecordingRef recording = announce("daily", List.of(track(0, GARBAGE), track(500, TestMedia.track(440))));

		JsonNode shown = this.shown.awaitStatus(recording, "processed");

		assertThat(shown.at("/attempts").asInt()).isEqualTo(2);
		assertThat(shown.at("/tracks/0/failure/reason").asString()).isEqualTo("not_media");
	}

	@Test
	void recordingWithoutAnyTrackFailsAndIsTakenUpWhenTheyAreThere() {
		RecordingTrack late = new RecordingTrack("audio", key(0), null);
		RecordingRef recording = announce("daily", List.of(late));
		assertThat(this.shown.awaitStatus(recording, "failed").at("/failure/reason").asString()).isEqualTo("not_found");

		this.bucket.put(FakeProvider.TEAM_BUCKET, late.objectKey(), TestMedia.track(440));
		this.shown.retry(recording).expectStatus().isAccepted();

		assertThat(this.shown.awaitStatus(recording, "processed").at("/tracks/0/failure").isNull()).isTrue();
	}

	@Test
	void tracksInABucketThatIsNotConfiguredAreOutOfReach() {
		RecordingRef recording = announce("whereby", List.of(new RecordingTrack("audio", key(0), null)));

		JsonNode shown = this.shown.awaitStatus(recording, "failed");

		assertThat(shown.at("/failure/reason").asString()).isEqualTo("bucket_out_of_reach");
		assertThat(shown.at("/attempts").asInt()).isEqualTo(1);
	}

	@Test
	void recordingOfSilentPeopleHasNoTracks() {
		RecordingRef recording = announce("daily", List.of());

		assertThat(this.shown.awaitStatus(recording, "failed").at("/failure/reason").asString()).isEqualTo("no_audio");
	}

	@ParameterizedTest
	@ValueSource(ints = { 502, 404, 409 })
	void recordingWithoutALinkComesFromTheTeamsBucket(int answer) {
		String key = "acme/standup/" + UUID.randomUUID();
		this.bucket.put(FakeProvider.TEAM_BUCKET, key, TestMedia.composed());
		RecordingRef recording = FakeProvider.unlinked(this.gateway, answer);

		this.events.announce(recording, RecordingKind.COMPOSED, key, List.of());

		JsonNode shown = this.shown.awaitStatus(recording, "processed");
		assertThat(this.storage.resolve(shown.at("/original/key").asString())).hasBinaryContent(TestMedia.composed());
		assertThat(shown.at("/attempts").asInt()).isEqualTo(1);
	}

	private RecordingRef announce(String platform, List<RecordingTrack> tracks) {
		RecordingRef recording = new RecordingRef(platform, UUID.randomUUID().toString());
		return this.events.announce(recording, RecordingKind.RAW_TRACKS, null, tracks);
	}

	private RecordingTrack track(long startMillis, byte[] media) {
		String key = key(startMillis);
		this.bucket.put(FakeProvider.TEAM_BUCKET, key, media);
		return new RecordingTrack("audio", key, (long) media.length);
	}

	private static String key(long startMillis) {
		return "acme/standup/1795424520000-%s-cam-audio-%d".formatted(UUID.randomUUID(), 1795424520000L + startMillis);
	}

	private RecordingProcessed processed(RecordingRef recording) {
		return await().until(() -> this.events.lastToldOf(recording, RecordingProcessed.class), (told) -> told != null);
	}

}
