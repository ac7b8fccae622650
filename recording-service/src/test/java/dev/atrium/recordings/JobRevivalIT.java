package dev.atrium.recordings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.atrium.events.recording.RecordingRef;
import dev.atrium.recordings.download.MediaHost;
import dev.atrium.recordings.processing.TestMedia;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Other processes are played by what they leave behind: rows and files.
 */
@RunningService
class JobRevivalIT {

	private final WireMockServer gateway;

	private final MediaHost mediaHost;

	private final RecordingEvents events;

	private final JdbcClient database;

	private final Path storage;

	@Autowired
	JobRevivalIT(WireMockServer gateway, MediaHost mediaHost, RecordingEvents events, JdbcClient database,
			FakeProvider.StorageDir storageDir) {
		this.gateway = gateway;
		this.mediaHost = mediaHost;
		this.events = events;
		this.database = database;
		this.storage = storageDir.path();
	}

	@BeforeEach
	void serve() {
		this.mediaHost.reset().serve(TestMedia.composed(), "\"v1\"");
	}

	@Test
	void jobOfAKilledWorkerGoesOnWhereItWas() throws IOException {
		RecordingRef recording = FakeProvider.linked(this.gateway, this.mediaHost);
		Path work = Files.createDirectories(this.storage.resolve(".work/" + recording.id() + "/original"));
		Files.write(work.resolve("original.part"), Arrays.copyOf(TestMedia.composed(), 5000));
		Files.writeString(work.resolve("original.json"), """
				{"etag":"\\"v1\\"","total":%d,"complete":false}""".formatted(TestMedia.composed().length));
		leaveJob(recording, "downloading");

		awaitProcessed(recording);

		assertThat(this.mediaHost.requests()).singleElement()
			.satisfies((request) -> assertThat(request.header("range")).isEqualTo("bytes=5000-"));
		assertThat(this.storage.resolve(recording.id() + "/original.mp4")).hasBinaryContent(TestMedia.composed());
		assertThat(work).doesNotExist();
		assertThat(jobs(recording)).isZero();
	}

	@Test
	void workerKilledWhileProcessingLeavesNothingToFetchAgain() throws IOException {
		RecordingRef recording = FakeProvider.linked(this.gateway, this.mediaHost);
		leaveJob(recording, "processing");
		Path original = this.storage.resolve(recording.id() + "/original.mp4");
		Files.createDirectories(this.storage.resolve(recording.id().toString()));
		Files.write(original, TestMedia.composed());
		this.database.sql("""
				INSERT INTO recording_file VALUES (:id, 'original', :id::text || '/original.mp4', 'video/mp4', 1, 'x')
				""").param("id", recording.id()).update();

		awaitProcessed(recording);

		assertThat(this.mediaHost.requests()).isEmpty();
	}

	@Test
	void recordingWhoseJobWasNeverScheduledGetsOne() {
		RecordingRef recording = FakeProvider.linked(this.gateway, this.mediaHost);
		leaveRecording(recording, "announced");

		awaitProcessed(recording);

		assertThat(this.mediaHost.requests()).hasSize(1);
	}

	@Test
	void secondWorkerOnAProcessedRecordingDoesNothing() {
		RecordingRef recording = FakeProvider.linked(this.gateway, this.mediaHost);
		leaveRecording(recording, "announced");
		awaitProcessed(recording);

		leaveDeadExecution(recording);

		Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(jobs(recording)).isZero());
		assertThat(this.mediaHost.requests()).hasSize(1);
		assertThat(this.events.kindsToldOf(recording)).containsExactly("RecordingStored", "RecordingProcessed");
	}

	private void leaveJob(RecordingRef recording, String status) {
		leaveRecording(recording, status);
		leaveDeadExecution(recording);
	}

	private void leaveRecording(RecordingRef recording, String status) {
		this.database.sql("""
				INSERT INTO recording (id, platform, provider_recording_id, provider_room_name, kind, status, queued_at)
				VALUES (:id, :platform, :recording, 'standup', 'composed', :status, now())
				""")
			.param("id", recording.id())
			.param("platform", recording.platform())
			.param("recording", recording.providerRecordingId())
			.param("status", status)
			.update();
	}

	private void leaveDeadExecution(RecordingRef recording) {
		this.database.sql("""
				INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by,
				    last_heartbeat, version)
				VALUES ('recording', :id::text, :long_ago, true, 'killed-worker', :long_ago, 1)
				ON CONFLICT (task_name, task_instance) DO UPDATE SET picked = true, picked_by = 'killed-worker',
				    last_heartbeat = :long_ago
				""")
			.param("id", recording.id())
			.param("long_ago", Timestamp.from(Instant.now().minusSeconds(3600)))
			.update();
	}

	private void awaitProcessed(RecordingRef recording) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(40))
			.untilAsserted(() -> assertThat(this.events.kindsToldOf(recording)).endsWith("RecordingProcessed"));
	}

	private int jobs(RecordingRef recording) {
		return this.database.sql("SELECT count(*) FROM scheduled_tasks WHERE task_instance = :id::text")
			.param("id", recording.id())
			.query(Integer.class)
			.single();
	}

}
