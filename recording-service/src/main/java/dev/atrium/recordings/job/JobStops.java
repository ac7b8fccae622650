package dev.atrium.recordings.job;

import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import org.springframework.stereotype.Component;

import dev.atrium.recordings.recording.RecordingStatus;
import dev.atrium.recordings.recording.Recordings;

/**
 * Knows when a running job has to end before its end: an operator has ordered so, by
 * whichever instance, or this instance shuts down.
 */
@Component
class JobStops {

	private static final Logger log = LoggerFactory.getLogger(JobStops.class);

	private final Recordings recordings;

	private final JobProperties properties;

	private volatile Sinks.Empty<Void> shutdown = Sinks.empty();

	JobStops(Recordings recordings, JobProperties properties) {
		this.recordings = recordings;
		this.properties = properties;
	}

	/** Completes when the job of that recording has to end. */
	Mono<Void> of(UUID id) {
		Mono<Void> ordered = Flux.interval(this.properties.stopCheckInterval())
			.onBackpressureDrop()
			.concatMap((tick) -> status(id))
			.filter((status) -> !status.needsJob())
			.next()
			.then();
		return Mono.firstWithSignal(ordered, this.shutdown.asMono());
	}

	/** Ends all jobs, and each that begins. */
	void shutDown() {
		this.shutdown.tryEmitEmpty();
	}

	/** Lets jobs run again. */
	void open() {
		this.shutdown = Sinks.empty();
	}

	// A database that is away stops nobody.
	private Mono<RecordingStatus> status(UUID id) {
		return this.recordings.status(id)
			.onErrorResume((ex) -> Mono.fromRunnable(() -> log.debug("Recording {} could not be looked at", id, ex)));
	}

}
