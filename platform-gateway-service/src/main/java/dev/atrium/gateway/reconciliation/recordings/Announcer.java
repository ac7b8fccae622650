package dev.atrium.gateway.reconciliation.recordings;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import dev.atrium.events.EventIds;
import dev.atrium.events.recording.RecordingReady;
import dev.atrium.events.recording.RecordingRef;
import dev.atrium.messaging.Outbox;

/**
 * Announces recordings once, under the id that a callback's event would have.
 */
@Component
class Announcer {

	private final AnnouncedRecordings announced;

	private final Outbox outbox;

	private final TransactionalOperator transaction;

	Announcer(AnnouncedRecordings announced, Outbox outbox, TransactionalOperator transaction) {
		this.announced = announced;
		this.outbox = outbox;
		this.transaction = transaction;
	}

	/**
	 * Announces those that were not, in one transaction.
	 * @return the ones that are announced by this
	 */
	Mono<List<RecordingReady>> announce(String platform, List<RecordingReady> ready, Instant at) {
		return this.announced.among(platform, ready.stream().map(Announcer::providerId).toList())
			.collect(Collectors.toSet())
			.flatMapIterable((known) -> ready.stream().filter((said) -> !known.contains(providerId(said))).toList())
			.as((unknown) -> announce(unknown, at));
	}

	private Mono<List<RecordingReady>> announce(Flux<RecordingReady> unknown, Instant at) {
		return unknown.filterWhen((recording) -> this.announced.add(recording.recording(), at))
			.concatMap((recording) -> this.outbox.append(id(recording.recording()), recording).thenReturn(recording))
			.collectList()
			.as(this.transaction::transactional);
	}

	private static String providerId(RecordingReady ready) {
		return ready.recording().providerRecordingId();
	}

	private static UUID id(RecordingRef recording) {
		return EventIds.ofFact(RecordingReady.class, recording.platform(), recording.providerRecordingId());
	}

}
