package dev.atrium.recordings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import dev.atrium.events.recording.RecordingErased;
import dev.atrium.events.recording.RecordingKind;
import dev.atrium.events.recording.RecordingRef;
import dev.atrium.events.recording.RecordingTrack;
import dev.atrium.recordings.download.MediaHost;
import dev.atrium.recordings.processing.TestMedia;
import dev.atrium.recordings.s3.S3Server;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Other processes are played by what they leave behind: rows and files.
 */
@RunningService
class ErasureIT {

	private final FakeWorld world;

	private final RecordingEvents events;

	private final ShownRecordings shown;

	private final JdbcClient database;

	private final WebTestClient web;

	@Autowired
	ErasureIT(WireMockServer gateway, MediaHost mediaHost, S3Server bucket, FakeProvider.StorageDir storageDir,
			RecordingEvents events, ShownRecordings shown, JdbcClient database, WebTestClient web) {
		this.world = new FakeWorld(gateway, mediaHost, bucket, storageDir.path());
		this.events = events;
		this.shown = shown;
		this.database = database;
		this.web = web;
	}

	@BeforeEach
	void serve() {
		this.world.mediaHost().reset().serve(TestMedia.composed(), "\"v1\"");
	}

	@Test
	@DisplayName("CO-04: our files and the provider's copy are removed, and the proof lists them")
	void recordingIsRemovedEverywhere() {
		RecordingRef recording = aProcessedRecording();
		FakeProvider.deletions(this.world.gateway(), recording, 204);

		this.events.requestErasure(recording);

		JsonNode erased = this.shown.awaitStatus(recording, "erased");
		assertThat(this.world.folderOf(recording)).doesNotExist();
		assertThat(this.world.workOf(recording)).doesNotExist();
		assertThat(FakeProvider.deletionsAsked(this.world.gateway(), recording)).isEqualTo(1);
		assertThat(proof(recording).removed()).containsExactlyInAnyOrder("storage:" + recording.id() + "/original.mp4",
				"storage:" + recording.id() + "/audio.mp3", "storage:" + recording.id() + "/waveform.json",
				"storage:" + recording.id() + "/peaks.json", "provider:" + recording.providerRecordingId());
		assertThat(erased.at("/audio").isNull()).isTrue();
		file(recording, "audio").expectStatus().isEqualTo(410);
		this.shown.retry(recording).expectStatus().isEqualTo(409);
	}

	@Test
	@DisplayName("W-51: every track goes, pictures and screens too")
	void tracksAreRemovedFromTheTeamsBucket() {
		List<RecordingTrack> tracks = List.of(track("cam-audio", TestMedia.track(440)),
				new RecordingTrack("video", this.world.inBucket("cam-video"), null),
				new RecordingTrack("audio", this.world.inBucket("screen-audio"), null));
		RecordingRef recording = this.events.announce(aRef(), RecordingKind.RAW_TRACKS, null, tracks);
		this.shown.awaitStatus(recording, "processed");
		String ofOthers = this.world.inBucket("cam-audio");
		FakeProvider.deletions(this.world.gateway(), recording, 204);

		this.events.requestErasure(recording);

		this.shown.awaitStatus(recording, "erased");
		assertThat(this.world.bucketKeys()).contains(ofOthers)
			.doesNotContainAnyElementsOf(tracks.stream().map(RecordingTrack::objectKey).toList());
		assertThat(proof(recording).removed())
			.containsAll(tracks.stream().map((track) -> "team_bucket:" + track.objectKey()).toList());
		assertThat(this.world.folderOf(recording)).doesNotExist();
	}

	@Test
	void failedPartIsShownAndRetriedWhileTheOthersAreGone() {
		RecordingRef recording = aProcessedRecording();
		FakeProvider.deletions(this.world.gateway(), recording, 503, 502, 503, 204);

		this.events.requestErasure(recording);

		Awaitility.await().until(() -> FakeProvider.deletionsAsked(this.world.gateway(), recording) >= 2);
		Awaitility.await()
			.untilAsserted(() -> assertThat(items(recording, "provider").getFirst().at("/failure").asString(""))
				.contains("daily"));
		assertThat(items(recording, "storage")).hasSize(4)
			.allSatisfy((item) -> assertThat(item.at("/removed_at").isNull()).isFalse());
		assertThat(this.world.folderOf(recording)).doesNotExist();
		file(recording, "audio").expectStatus().isEqualTo(410);
		this.shown.awaitStatus(recording, "erased");
		assertThat(this.events.kindsToldOf(recording)).containsOnlyOnce("RecordingErased");
		assertThat(items(recording, "provider").getFirst().at("/failure").isNull()).isTrue();
	}

	@Test
	void requestedTwiceItIsErasedOnce() {
		RecordingRef recording = aProcessedRecording();
		FakeProvider.deletions(this.world.gateway(), recording, 204);

		this.events.requestErasure(recording);
		this.events.requestErasure(recording);
		this.shown.awaitStatus(recording, "erased");
		this.events.requestErasure(recording);
		awaitThatAllIsHeard(recording);

		assertThat(FakeProvider.deletionsAsked(this.world.gateway(), recording)).isEqualTo(1);
		assertThat(this.events.kindsToldOf(recording)).containsOnlyOnce("RecordingErased");
	}

	@Test
	@DisplayName("W-56: what was erased does not come back with the next announcement")
	void announcementAfterTheErasureBringsNothingBack() {
		RecordingRef recording = aProcessedRecording();
		FakeProvider.deletions(this.world.gateway(), recording, 204);
		this.events.requestErasure(recording);
		this.shown.awaitStatus(recording, "erased");

		this.events.announce(recording);
		awaitThatAllIsHeard(recording);

		assertThat(this.shown.show(recording).at("/status").asString()).isEqualTo("erased");
		assertThat(FakeProvider.linksAsked(this.world.gateway(), recording)).isEqualTo(1);
		assertThat(this.world.folderOf(recording)).doesNotExist();
	}

	@Test
	void recordingThatArrivesAfterItsErasureIsNotKept() {
		RecordingRef recording = aRef();
		FakeProvider.deletions(this.world.gateway(), recording, 204);
		this.events.requestErasure(recording);
		this.shown.awaitStatus(recording, "erased");

		RecordingTrack track = track("cam-audio", TestMedia.track(440));
		this.events.announce(recording, RecordingKind.RAW_TRACKS, null, List.of(track));

		Awaitility.await().untilAsserted(() -> assertThat(this.world.bucketKeys()).doesNotContain(track.objectKey()));
		this.shown.awaitStatus(recording, "erased");
		assertThat(this.events.kindsToldOf(recording)).doesNotContain("RecordingStored", "RecordingProcessed")
			.endsWith("RecordingErased");
		assertThat(this.world.folderOf(recording)).doesNotExist();
	}

	@Test
	void recordingThatIsBeingFetchedLeavesNothingBehind() {
		this.world.mediaHost().then(MediaHost.stallingAfter(1000));
		RecordingRef recording = this.events
			.announce(FakeProvider.linked(this.world.gateway(), this.world.mediaHost()));
		FakeProvider.deletions(this.world.gateway(), recording, 204);
		Awaitility.await()
			.ignoreExceptions()
			.until(() -> this.shown.show(recording).at("/progress/downloaded_bytes").asInt() == 1000);

		this.events.requestErasure(recording);

		this.shown.awaitStatus(recording, "erased");
		assertThat(this.world.folderOf(recording)).doesNotExist();
		assertThat(this.world.workOf(recording)).doesNotExist();
		assertThat(this.events.kindsToldOf(recording)).doesNotContain("RecordingProcessed").endsWith("RecordingErased");
	}

	@Test
	void workerKilledHalfWayIsFollowedByOneThatRemovesTheRest() throws IOException {
		RecordingRef recording = aProcessedRecording();
		FakeProvider.deletions(this.world.gateway(), recording, 204);
		leaveErasure(recording);
		this.database.sql("""
				INSERT INTO recording_erasure_item (recording_id, place, key)
				VALUES (:id, 'storage', :id::text || '/audio.mp3'), (:id, 'storage', :id::text || '/waveform.json'),
				    (:id, 'storage', :id::text || '/peaks.json'), (:id, 'storage', :id::text || '/original.mp4'),
				    (:id, 'provider', :provider)
				""").param("id", recording.id()).param("provider", recording.providerRecordingId()).update();
		// Removed and noted; removed and not noted.
		Files.delete(this.world.folderOf(recording).resolve("audio.mp3"));
		this.database.sql("UPDATE recording_erasure_item SET removed_at = now() WHERE key LIKE '%/audio.mp3'").update();
		Files.delete(this.world.folderOf(recording).resolve("waveform.json"));

		leaveDeadExecution(recording);

		this.shown.awaitStatus(recording, "erased");
		assertThat(this.world.folderOf(recording)).doesNotExist();
		assertThat(proof(recording).removed()).hasSize(5);
		assertThat(this.events.kindsToldOf(recording)).containsOnlyOnce("RecordingErased");
	}

	@Test
	void requestWhoseWorkWasNeverScheduledIsFoundBySweeping() {
		RecordingRef recording = aProcessedRecording();
		FakeProvider.deletions(this.world.gateway(), recording, 204);

		leaveErasure(recording);

		this.shown.awaitStatus(recording, "erased");
		assertThat(this.world.folderOf(recording)).doesNotExist();
	}

	private static RecordingRef aRef() {
		return new RecordingRef("daily", UUID.randomUUID().toString());
	}

	private RecordingRef aProcessedRecording() {
		RecordingRef recording = this.events
			.announce(FakeProvider.linked(this.world.gateway(), this.world.mediaHost()));
		this.shown.awaitStatus(recording, "processed");
		return recording;
	}

	private RecordingTrack track(String kind, byte[] media) {
		String key = this.world.inBucket(kind, media);
		return new RecordingTrack("audio", key, (long) media.length);
	}

	private void awaitThatAllIsHeard(RecordingRef recording) {
		Awaitility.await()
			.until(() -> this.database.sql("""
					SELECT count(*) FROM outbox o WHERE message_key = :key AND NOT EXISTS (
					    SELECT 1 FROM processed_event p WHERE p.event_id = o.event_id)
					""")
				.param("key", recording.platform() + ':' + recording.providerRecordingId())
				.query(Integer.class)
				.single() == 0);
	}

	private RecordingErased proof(RecordingRef recording) {
		return Awaitility.await()
			.until(() -> this.events.lastToldOf(recording, RecordingErased.class), Objects::nonNull);
	}

	private List<JsonNode> items(RecordingRef recording, String place) {
		return this.shown.erasure(recording)
			.at("/items")
			.valueStream()
			.filter((item) -> item.at("/place").asString().equals(place))
			.toList();
	}

	private WebTestClient.ResponseSpec file(RecordingRef recording, String name) {
		return this.web.get()
			.uri(RecordingEvents.path(recording) + "/" + name)
			.headers((headers) -> headers.setBearerAuth(RunningService.TOKEN))
			.exchange();
	}

	private void leaveErasure(RecordingRef recording) {
		this.database.sql("UPDATE recording SET status = 'erasing' WHERE id = :id")
			.param("id", recording.id())
			.update();
		this.database.sql("""
				INSERT INTO recording_erasure (recording_id, cause, requested_at)
				VALUES (:id, 'consent_denied', now())
				""").param("id", recording.id()).update();
	}

	private void leaveDeadExecution(RecordingRef recording) {
		this.database.sql("""
				INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by,
				    last_heartbeat, version)
				VALUES ('erasure', :id::text, :long_ago, true, 'killed-worker', :long_ago, 1)
				ON CONFLICT DO NOTHING
				""")
			.param("id", recording.id())
			.param("long_ago", Timestamp.from(Instant.now().minus(Duration.ofHours(1))))
			.update();
	}

	/** All places where there may be something of a recording. */
	private record FakeWorld(WireMockServer gateway, MediaHost mediaHost, S3Server bucket, Path storage) {

		Path folderOf(RecordingRef recording) {
			return storage.resolve(recording.id().toString());
		}

		Path workOf(RecordingRef recording) {
			return storage.resolve(".work/" + recording.id());
		}

		String inBucket(String kind) {
			return inBucket(kind, new byte[] { 1 });
		}

		String inBucket(String kind, byte[] bytes) {
			String key = "acme/standup/1795424520000-%s-%s-1795424520000".formatted(UUID.randomUUID(), kind);
			bucket.put(FakeProvider.TEAM_BUCKET, key, bytes);
			return key;
		}

		List<String> bucketKeys() {
			return bucket.keys(FakeProvider.TEAM_BUCKET);
		}

	}

}
