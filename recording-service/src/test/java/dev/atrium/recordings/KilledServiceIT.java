package dev.atrium.recordings;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.tomakehurst.wiremock.WireMockServer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import tools.jackson.databind.JsonNode;

import dev.atrium.events.recording.RecordingRef;
import dev.atrium.recordings.download.MediaHost;
import dev.atrium.recordings.processing.TestMedia;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Jobs are worked on by real processes that are killed; the instance under test only
 * takes in and shows.
 */
@RunningService
class KilledServiceIT {

	private static final int RECORDINGS = 10;

	/** Few, since each costs a start of a JVM; {@code -Datrium.kills=20} for more. */
	private static final int KILLS = Integer.getInteger("atrium.kills", 6);

	// A killed run is a try: more of them than a job has otherwise.
	private static final String TRIES = "atrium.recordings.retry.max-attempts=100";

	private final WireMockServer gateway;

	private final MediaHost mediaHost;

	private final RecordingEvents events;

	private final ShownRecordings shown;

	private final Worker worker;

	@Autowired
	KilledServiceIT(WireMockServer gateway, MediaHost mediaHost, RecordingEvents events, ShownRecordings shown,
			Scheduler scheduler, Environment environment) {
		this.gateway = gateway;
		this.mediaHost = mediaHost;
		this.events = events;
		this.shown = shown;
		this.worker = new Worker(scheduler, environment);
	}

	@BeforeEach
	void serve() {
		this.mediaHost.reset().serve(TestMedia.composed(), "\"v1\"");
	}

	@AfterEach
	void goOn() {
		this.worker.scheduler().resume();
	}

	@Test
	void recordingsEndOnceAndTheSameHoweverOftenTheirWorkerIsKilled() {
		JsonNode undisturbed = this.shown.awaitStatus(announce(), "processed");
		this.worker.scheduler().pause();
		this.mediaHost.always(MediaHost.throttled(TestMedia.composed().length / 6));
		List<RecordingRef> recordings = IntStream.range(0, RECORDINGS).mapToObj((i) -> announce()).toList();

		ServiceProcess survivor = killAgainAndAgain();

		try (survivor) {
			for (RecordingRef recording : recordings) {
				assertThat(this.shown.awaitStatus(recording, "processed").at("/original/sha256"))
					.isEqualTo(undisturbed.at("/original/sha256"));
				assertThat(this.shown.show(recording).at("/audio/sha256")).isEqualTo(undisturbed.at("/audio/sha256"));
				assertThat(this.shown.show(recording).at("/waveform/sha256"))
					.isEqualTo(undisturbed.at("/waveform/sha256"));
			}
			recordings.forEach((recording) -> Awaitility.await()
				.untilAsserted(() -> assertThat(this.events.kindsToldOf(recording)).containsExactly("RecordingReady",
						"RecordingStored", "RecordingProcessed")));
		}
	}

	private ServiceProcess killAgainAndAgain() {
		long seed = System.nanoTime();
		System.out.println("recordingsEndOnceAndTheSameHoweverOftenTheirWorkerIsKilled: seed " + seed);
		Random random = new Random(seed);
		ServiceProcess current = this.worker.start();
		current.awaitStarted();
		for (int i = 0; i < KILLS; i++) {
			ServiceProcess next = this.worker.start();
			LockSupport.parkNanos(Duration.ofMillis(random.nextInt(3000)).toNanos());
			current.close();
			next.awaitStarted();
			current = next;
		}
		return current;
	}

	private RecordingRef announce() {
		return this.events.announce(FakeProvider.linked(this.gateway, this.mediaHost));
	}

	/**
	 * Who works.
	 *
	 * @param scheduler the jobs of the instance under test
	 * @param environment its settings
	 */
	private record Worker(Scheduler scheduler, Environment environment) {

		ServiceProcess start() {
			return ServiceProcess.start(this.environment, TRIES);
		}

	}

}
