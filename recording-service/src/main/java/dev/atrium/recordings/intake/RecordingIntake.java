package dev.atrium.recordings.intake;

import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;

import dev.atrium.events.EventEnvelope;
import dev.atrium.events.Topics;
import dev.atrium.events.recording.RecordingEvent;
import dev.atrium.events.recording.RecordingReady;
import dev.atrium.messaging.EventSubscription;
import dev.atrium.recordings.job.RecordingJobs;
import dev.atrium.recordings.recording.Recordings;

/**
 * Takes in announced recordings.
 */
@Configuration(proxyBeanMethods = false)
class RecordingIntake {

	private static final Logger log = LoggerFactory.getLogger(RecordingIntake.class);

	private final Recordings recordings;

	private final RecordingJobs jobs;

	RecordingIntake(Recordings recordings, RecordingJobs jobs) {
		this.recordings = recordings;
		this.jobs = jobs;
	}

	@Bean
	EventSubscription<RecordingEvent> recordingEvents() {
		return new EventSubscription<RecordingEvent>(Topics.RECORDINGS, this::handle);
	}

	private Mono<Void> handle(EventEnvelope<? extends RecordingEvent> received) {
		// The other events of the topic are our own words, or not for us.
		return (received.event() instanceof RecordingReady ready) ? announce(ready) : Mono.empty();
	}

	private Mono<Void> announce(RecordingReady ready) {
		UUID id = ready.recording().id();
		return this.recordings.announce(ready).flatMap((isNew) -> {
			log.info("Recording {} of {} is {}", id, ready.providerRoomName(), isNew ? "announced" : "known already");
			return isNew ? scheduleAfterCommit(id) : Mono.empty();
		});
	}

	private Mono<Void> scheduleAfterCommit(UUID id) {
		return TransactionSynchronizationManager.forCurrentTransaction()
			.doOnNext((transaction) -> transaction.registerSynchronization(new TransactionSynchronization() {
				@Override
				public Mono<Void> afterCommit() {
					return jobs.schedule(id);
				}
			}))
			.then();
	}

}
