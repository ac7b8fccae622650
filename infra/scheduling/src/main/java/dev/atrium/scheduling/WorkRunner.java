package dev.atrium.scheduling;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Does a work once and shows how it went: {@code atrium.work}, a timer by work and
 * outcome ({@code done}, {@code failed}, {@code cancelled}), a trace, and a line in the
 * log where it failed.
 */
class WorkRunner {

	private static final Logger log = LoggerFactory.getLogger(WorkRunner.class);

	private static final String OUTCOME = "outcome";

	private final ObservationRegistry observations;

	private final Duration deadline;

	WorkRunner(ObservationRegistry observations, ScheduleProperties properties) {
		this.observations = observations;
		this.deadline = properties.deadline();
	}

	/** Fails if the work does, for the scheduler to take note. */
	<T> Mono<T> run(String work, Mono<T> turn) {
		return Mono.defer(() -> {
			Observation observation = observation(work).start();
			return turn.timeout(this.deadline, Mono.error(this::tooSlow))
				.doOnSuccess((done) -> observation.lowCardinalityKeyValue(OUTCOME, "done"))
				.doOnError((ex) -> observation.error(ex).lowCardinalityKeyValue(OUTCOME, "failed"))
				.doOnError((ex) -> report(work, ex))
				.doFinally((signal) -> observation.stop())
				.contextWrite((context) -> context.put(ObservationThreadLocalAccessor.KEY, observation));
		});
	}

	private Observation observation(String work) {
		return Observation.createNotStarted("atrium.work", this.observations)
			.contextualName("work " + work)
			.lowCardinalityKeyValue("work", work)
			.lowCardinalityKeyValue(OUTCOME, "cancelled");
	}

	private TimeoutException tooSlow() {
		return new TimeoutException("broken off after " + this.deadline.toSeconds() + " s");
	}

	private static void report(String work, Throwable ex) {
		switch (ex) {
			case ExpectedFailure failure -> log.info("{} has to wait for its next turn: {}", work, failure.detail());
			case TimeoutException timeout -> log.warn("{} was {} and will be done again", work, timeout.getMessage());
			default -> log.error("{} has failed and will be done again", work, ex);
		}
	}

}
