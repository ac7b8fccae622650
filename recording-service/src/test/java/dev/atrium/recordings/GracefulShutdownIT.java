package dev.atrium.recordings;

import java.time.Duration;
import java.util.Map;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.atrium.events.recording.RecordingRef;
import dev.atrium.recordings.download.MediaHost;
import dev.atrium.recordings.processing.TestMedia;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An instance that is asked to stop does so by stopping its lifecycle beans.
 */
@RunningService
class GracefulShutdownIT {

	private final WireMockServer gateway;

	private final MediaHost mediaHost;

	private final RecordingEvents events;

	private final JdbcClient database;

	private final SmartLifecycle handover;

	@Autowired
	GracefulShutdownIT(WireMockServer gateway, MediaHost mediaHost, RecordingEvents events, JdbcClient database,
			@Qualifier("jobHandover") SmartLifecycle handover) {
		this.gateway = gateway;
		this.mediaHost = mediaHost;
		this.events = events;
		this.database = database;
		this.handover = handover;
	}

	@AfterEach
	void goOn() {
		this.handover.start();
	}

	@Test
	void runningJobIsHandedBackAtOnceAndItsTryDoesNotCount() {
		this.mediaHost.reset().serve(TestMedia.composed(), "\"v1\"").then(MediaHost.stallingAfter(1000));
		RecordingRef recording = this.events.announce(FakeProvider.linked(this.gateway, this.mediaHost));
		Awaitility.await().untilAsserted(() -> assertThat(this.mediaHost.sent()).isEqualTo(1000));

		this.handover.stop();

		// A missed heartbeat would take four beats of 500 ms.
		Awaitility.await()
			.atMost(Duration.ofSeconds(1))
			.untilAsserted(() -> assertThat(job(recording)).containsEntry("picked", false).containsEntry("due", true));
		assertThat(attempts(recording)).isZero();
		this.handover.start();
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(this.events.kindsToldOf(recording)).endsWith("RecordingProcessed"));
		assertThat(attempts(recording)).isOne();
		assertThat(this.mediaHost.sent()).isEqualTo(TestMedia.composed().length);
	}

	private Map<String, @Nullable Object> job(RecordingRef recording) {
		return this.database.sql("""
				SELECT picked, execution_time <= now() AS due FROM scheduled_tasks WHERE task_instance = :id::text
				""").param("id", recording.id()).query().singleRow();
	}

	private int attempts(RecordingRef recording) {
		return this.database.sql("SELECT attempts FROM recording WHERE id = :id")
			.param("id", recording.id())
			.query(Integer.class)
			.single();
	}

}
