package dev.atrium.scheduling;

import java.time.Duration;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

class WorkRunnerTests {

	private final MeterRegistry meters = new SimpleMeterRegistry();

	private final ObservationRegistry observations = ObservationRegistry.create();

	private final WorkRunner runner = new WorkRunner(this.observations, new ScheduleProperties(Duration.ofMinutes(5)));

	@BeforeEach
	void meterWhatIsObserved() {
		this.observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(this.meters));
	}

	@Test
	void workIsTimedByItsName() {
		StepVerifier.create(this.runner.run("tested", Mono.empty())).verifyComplete();

		assertThat(turns("none")).isOne();
	}

	@Test
	void failureIsShownAndToldToTheScheduler() {
		StepVerifier.create(this.runner.run("tested", Mono.error(new IllegalStateException("not today"))))
			.verifyErrorMessage("not today");

		assertThat(turns("IllegalStateException")).isOne();
	}

	@Test
	void turnThatHangsIsBrokenOff() {
		StepVerifier.withVirtualTime(() -> this.runner.run("tested", Mono.never()))
			.thenAwait(Duration.ofMinutes(5))
			.verifyError();

		assertThat(turns("TimeoutException")).isOne();
	}

	private long turns(String error) {
		return this.meters.get("atrium.work").tag("work", "tested").tag("error", error).timer().count();
	}

}
