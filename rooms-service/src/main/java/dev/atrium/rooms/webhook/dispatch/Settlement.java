package dev.atrium.rooms.webhook.dispatch;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import io.micrometer.core.instrument.MeterRegistry;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import dev.atrium.rooms.webhook.delivery.Attempts;
import dev.atrium.rooms.webhook.delivery.Deliveries;
import dev.atrium.rooms.webhook.delivery.Delivery;
import dev.atrium.rooms.webhook.delivery.Outcome;
import dev.atrium.rooms.webhook.delivery.RetryPolicy;
import dev.atrium.rooms.webhook.sending.Exchange;

/**
 * Notes what came of an attempt: in the log, at the delivery and at the endpoint, in one
 * transaction. Counts it in {@code atrium.webhook.attempts}, a timer by outcome.
 */
@Component
class Settlement {

	private final RetryPolicy policy;

	private final Attempts attempts;

	private final Deliveries deliveries;

	private final EndpointWatch watch;

	private final TransactionalOperator transaction;

	private final MeterRegistry metrics;

	Settlement(RetryPolicy policy, Attempts attempts, Deliveries deliveries, EndpointWatch watch,
			TransactionalOperator transaction, MeterRegistry metrics) {
		this.policy = policy;
		this.attempts = attempts;
		this.deliveries = deliveries;
		this.watch = watch;
		this.transaction = transaction;
		this.metrics = metrics;
	}

	/**
	 * Notes it.
	 * @return when to make the next attempt, if there is to be one
	 */
	Mono<Optional<Instant>> settle(Delivery delivery, Exchange exchange) {
		Outcome outcome = this.policy.judge(exchange.answer(), delivery.tries());
		Delivery after = delivery.after(outcome, exchange.sentAt().plus(exchange.took()));
		count(outcome, exchange);
		return this.attempts.insert(delivery, exchange)
			.then(this.deliveries.update(after))
			.then(this.watch.note(delivery.roomId(), outcome))
			.as(this.transaction::transactional)
			.thenReturn(Optional.ofNullable(after.nextAttemptAt()));
	}

	private void count(Outcome outcome, Exchange exchange) {
		String name = outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
		this.metrics.timer("atrium.webhook.attempts", "outcome", name).record(exchange.took());
	}

}
