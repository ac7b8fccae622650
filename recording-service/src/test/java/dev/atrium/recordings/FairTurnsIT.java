package dev.atrium.recordings;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.tomakehurst.wiremock.WireMockServer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.atrium.events.recording.RecordingRef;
import dev.atrium.recordings.download.MediaHost;
import dev.atrium.recordings.processing.TestMedia;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No room waits for all recordings of another.
 */
@RunningService
class FairTurnsIT {

	private final WireMockServer gateway;

	private final MediaHost mediaHost;

	private final RecordingEvents events;

	private final Scheduler scheduler;

	private final JdbcClient database;

	@Autowired
	FairTurnsIT(WireMockServer gateway, MediaHost mediaHost, RecordingEvents events, Scheduler scheduler,
			JdbcClient database) {
		this.gateway = gateway;
		this.mediaHost = mediaHost;
		this.events = events;
		this.scheduler = scheduler;
		this.database = database;
	}

	@BeforeEach
	void hold() {
		this.mediaHost.reset().serve(TestMedia.composed(), "\"v1\"");
		this.scheduler.pause();
	}

	@AfterEach
	void goOn() {
		this.scheduler.resume();
	}

	@Test
	void recordingsOfARoomWithABacklogTakeTurnsWithThoseOfOthers() {
		IntStream.range(0, 5).forEach((i) -> announceIn("lectures-2026112" + i));
		IntStream.range(0, 2).forEach((i) -> announceIn("board-2026112" + i));

		Awaitility.await().untilAsserted(() -> assertThat(scheduledRooms()).hasSize(7));

		assertThat(scheduledRooms().subList(0, 2)).containsExactlyInAnyOrder("lectures", "board");
		assertThat(scheduledRooms().subList(2, 4)).containsExactlyInAnyOrder("lectures", "board");
		this.scheduler.resume();
		Awaitility.await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> assertThat(scheduledRooms()).isEmpty());
	}

	@Test
	void roomThatComesLateJoinsInAtTheTurnThatIsOn() {
		List<RecordingRef> busy = IntStream.range(0, 3).mapToObj((i) -> announceIn("seminars-2026112" + i)).toList();
		Awaitility.await().untilAsserted(() -> assertThat(turns(busy)).containsExactly(1, 2, 3));
		this.database.sql("UPDATE recording SET status = 'downloading' WHERE turn = 1 AND status = 'announced'")
			.update();

		RecordingRef late = announceIn("council-20261123");

		Awaitility.await().untilAsserted(() -> assertThat(turns(List.of(late))).containsExactly(2));
		this.scheduler.resume();
		Awaitility.await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> assertThat(scheduledRooms()).isEmpty());
	}

	private RecordingRef announceIn(String providerRoomName) {
		return this.events.announceIn(providerRoomName, FakeProvider.linked(this.gateway, this.mediaHost));
	}

	private List<@Nullable Integer> turns(List<RecordingRef> recordings) {
		return this.database.sql("SELECT turn FROM recording WHERE id IN (:ids) ORDER BY turn")
			.param("ids", recordings.stream().map(RecordingRef::id).toList())
			.query(Integer.class)
			.list();
	}

	private List<@Nullable String> scheduledRooms() {
		return this.database.sql("""
				SELECT r.room FROM scheduled_tasks t JOIN recording r ON t.task_instance = r.id::text
				WHERE t.task_name = 'recording' ORDER BY t.priority DESC, t.execution_time
				""").query(String.class).list();
	}

}
