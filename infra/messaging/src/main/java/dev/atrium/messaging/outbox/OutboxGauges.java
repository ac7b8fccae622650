package dev.atrium.messaging.outbox;

import java.util.concurrent.atomic.AtomicReference;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import reactor.core.publisher.Mono;

/**
 * How much waits in the outbox, and for how long. At rest, appended = published; the
 * difference is {@code atrium.outbox.pending}.
 */
class OutboxGauges {

	private final AtomicReference<OutboxBacklog> backlog = new AtomicReference<>(OutboxBacklog.UNKNOWN);

	private final OutboxRows rows;

	OutboxGauges(OutboxRows rows, MeterRegistry meters) {
		this.rows = rows;
		Gauge.builder("atrium.outbox.pending", this.backlog, (current) -> current.get().pending())
			.description("Events stored but not yet acknowledged by the broker")
			.register(meters);
		Gauge.builder("atrium.outbox.oldest.age", this.backlog, (current) -> current.get().oldestAge())
			.description("How long the oldest of them has waited")
			.baseUnit("seconds")
			.register(meters);
	}

	Mono<OutboxBacklog> refresh() {
		return this.rows.backlog()
			.doOnError((ex) -> this.backlog.set(OutboxBacklog.UNKNOWN))
			.doOnNext(this.backlog::set);
	}

}
