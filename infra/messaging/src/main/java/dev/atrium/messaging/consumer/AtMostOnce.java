package dev.atrium.messaging.consumer;

import java.time.Duration;
import java.util.UUID;

import reactor.core.publisher.Mono;

import org.springframework.transaction.reactive.TransactionalOperator;

/**
 * Commits an event's effect together with the event's id, or neither. With a delivery
 * that is repeated until it passes, that makes exactly once.
 */
class AtMostOnce {

	private final ProcessedEvents processed;

	private final TransactionalOperator transactions;

	private final Duration deadline;

	AtMostOnce(ProcessedEvents processed, TransactionalOperator transactions, Duration deadline) {
		this.processed = processed;
		this.transactions = transactions;
		this.deadline = deadline;
	}

	Mono<Outcome> apply(String consumer, String topic, UUID eventId, Mono<Void> effect) {
		return this.processed.add(consumer, topic, eventId)
			.flatMap((isNew) -> isNew ? effect.thenReturn(Outcome.APPLIED) : Mono.just(Outcome.DUPLICATE))
			.as(this.transactions::transactional)
			.timeout(this.deadline);
	}

}
