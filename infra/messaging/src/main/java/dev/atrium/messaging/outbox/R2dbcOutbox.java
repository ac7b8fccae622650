package dev.atrium.messaging.outbox;

import java.time.Clock;
import java.util.UUID;

import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

import org.springframework.transaction.NoTransactionException;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import org.springframework.util.Assert;

import dev.atrium.events.Event;
import dev.atrium.events.EventEnvelope;
import dev.atrium.events.EventIds;
import dev.atrium.messaging.Outbox;
import dev.atrium.messaging.cloudevents.CloudEventRecords;
import dev.atrium.messaging.cloudevents.EncodedEvent;

/**
 * Stores events in the caller's transaction.
 */
class R2dbcOutbox implements Outbox {

	private final String source;

	private final OutboxRows rows;

	private final CloudEventRecords records;

	private final CurrentTrace trace;

	private final Clock clock;

	R2dbcOutbox(String source, OutboxRows rows, CloudEventRecords records, CurrentTrace trace, Clock clock) {
		this.source = source;
		this.rows = rows;
		this.records = records;
		this.trace = trace;
		this.clock = clock;
	}

	@Override
	public Mono<Void> append(Event event) {
		return store(EventIds.next(), event).then();
	}

	@Override
	public Mono<Boolean> append(UUID id, Event event) {
		Assert.isTrue(id.version() == 5, () -> "Id " + id + " does not follow from what the event states");
		return store(id, event);
	}

	private Mono<Boolean> store(UUID id, Event event) {
		return requireTransaction()
			.then(Mono.deferContextual((context) -> this.rows.insert(encode(id, event, context))));
	}

	private static Mono<Void> requireTransaction() {
		return TransactionSynchronizationManager.forCurrentTransaction()
			.map(TransactionSynchronizationManager::isActualTransactionActive)
			.onErrorReturn(NoTransactionException.class, false)
			.filter((active) -> active)
			.switchIfEmpty(Mono
				.error(() -> new IllegalStateException("An event may only be appended inside an R2DBC transaction")))
			.then();
	}

	private EncodedEvent encode(UUID id, Event event, ContextView context) {
		EventEnvelope<Event> envelope = new EventEnvelope<>(id, this.source, this.clock.instant(), event);
		return this.records.encode(envelope, this.trace.traceparent(context).orElse(null));
	}

}
