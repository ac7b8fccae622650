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
import dev.atrium.events.recording.RecordingErased;
import dev.atrium.events.recording.RecordingErasureRequested;
import dev.atrium.events.recording.RecordingEvent;
import dev.atrium.events.recording.RecordingFailed;
import dev.atrium.events.recording.RecordingProcessed;
import dev.atrium.events.recording.RecordingProcessingFailed;
import dev.atrium.events.recording.RecordingReady;
import dev.atrium.events.recording.RecordingStored;
import dev.atrium.messaging.EventSubscription;
import dev.atrium.recordings.erasure.ErasureRequests;
import dev.atrium.recordings.erasure.ErasureWork;
import dev.atrium.recordings.job.RecordingJobs;
import dev.atrium.recordings.recording.Recordings;

/**
 * Takes in announced recordings, and which ones are to go.
 */
@Configuration(proxyBeanMethods = false)
class RecordingIntake {

	private static final Logger log = LoggerFactory.getLogger(RecordingIntake.class);

	private final Recordings recordings;

	private final RecordingJobs jobs;

	private final ErasureRequests erasures;

	private final ErasureWork erasureWork;

	RecordingIntake(Recordings recordings, RecordingJobs jobs, ErasureRequests erasures, ErasureWork erasureWork) {
		this.recordings = recordings;
		this.jobs = jobs;
		this.erasures = erasures;
		this.erasureWork = erasureWork;
	}

	@Bean
	EventSubscription<RecordingEvent> recordingEvents() {
		return new EventSubscription<RecordingEvent>(Topics.RECORDINGS, this::handle);
	}

	private Mono<Void> handle(EventEnvelope<? extends RecordingEvent> received) {
		return switch (received.event()) {
			case RecordingReady ready -> announce(ready);
			case RecordingErasureRequested requested -> erase(requested);
			// Our own words, or not for us.
			case RecordingFailed _, RecordingStored _, RecordingProcessed _, RecordingProcessingFailed _,
					RecordingErased _ ->
				Mono.empty();
		};
	}

	private Mono<Void> announce(RecordingReady ready) {
		UUID id = ready.recording().id();
		return this.recordings.announce(ready).flatMap((isNew) -> {
			log.info("Recording {} of {} is {}", id, ready.providerRoomName(), isNew ? "announced" : "known already");
			return isNew ? afterCommit(this.jobs.schedule(id)) : announceErased(ready);
		});
	}

	// Of one that was erased before, nothing is fetched; but now it is known what there
	// is.
	private Mono<Void> announceErased(RecordingReady ready) {
		return this.erasures.learn(ready)
			.flatMap((learned) -> learned ? afterCommit(this.erasureWork.schedule(ready.recording().id()))
					: Mono.empty());
	}

	private Mono<Void> erase(RecordingErasureRequested requested) {
		return this.erasures.request(requested)
			.flatMap((begun) -> begun ? afterCommit(this.erasureWork.schedule(requested.recording().id()))
					: Mono.empty());
	}

	private static Mono<Void> afterCommit(Mono<Void> work) {
		return TransactionSynchronizationManager.forCurrentTransaction()
			.doOnNext((transaction) -> transaction.registerSynchronization(new TransactionSynchronization() {
				@Override
				public Mono<Void> afterCommit() {
					return work;
				}
			}))
			.then();
	}

}
