package dev.atrium.rooms.schedule;

import java.time.Duration;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Does a work once and shows how it went: {@code atrium.work}, a timer by work and error,
 * a trace, and a line in the log where it failed.
 */
@Component
class WorkRunner {

	private static final Logger log = LoggerFactory.getLogger(WorkRunner.class);

	// A turn that takes longer hangs.
	private static final Duration DEADLINE = Duration.ofMinutes(5);

	private final ObservationRegistry observations;

	WorkRunner(ObservationRegistry observations) {
		this.observations = observations;
	}

	/** Fails if the work does, for the scheduler to take note. */
	Mono<Void> run(RecurringWork work) {
		return Mono.defer(() -> {
			Observation observation = Observation.createNotStarted("atrium.work", this.observations)
				.contextualName("work " + work.name())
				.lowCardinalityKeyValue("work", work.name())
				.start();
			return work.run()
				.timeout(DEADLINE)
				.doOnError(observation::error)
				.doOnError((ex) -> log.error("{} has failed, next turn in {}", work.name(), work.period(), ex))
				.doFinally((signal) -> observation.stop())
				.contextWrite((context) -> context.put(ObservationThreadLocalAccessor.KEY, observation));
		});
	}

}
