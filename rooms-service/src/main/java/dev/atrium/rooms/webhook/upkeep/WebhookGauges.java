package dev.atrium.rooms.webhook.upkeep;

import java.util.concurrent.atomic.AtomicLong;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import reactor.core.publisher.Mono;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import dev.atrium.rooms.webhook.delivery.Deliveries;
import dev.atrium.rooms.webhook.endpoint.Endpoints;

/**
 * Shows what waits to be delivered, the same from every instance:
 * {@code atrium.webhook.pending}, {@code atrium.webhook.overdue} (seconds by which the
 * first of them is late) and {@code atrium.webhook.paused} (endpoints).
 */
@Component
class WebhookGauges {

	private final AtomicLong pending = new AtomicLong();

	private final AtomicLong overdue = new AtomicLong();

	private final AtomicLong paused = new AtomicLong();

	private final Deliveries deliveries;

	private final Endpoints endpoints;

	WebhookGauges(Deliveries deliveries, Endpoints endpoints, MeterRegistry meters) {
		this.deliveries = deliveries;
		this.endpoints = endpoints;
		Gauge.builder("atrium.webhook.pending", this.pending, AtomicLong::get).register(meters);
		Gauge.builder("atrium.webhook.overdue", this.overdue, AtomicLong::get).baseUnit("seconds").register(meters);
		Gauge.builder("atrium.webhook.paused", this.paused, AtomicLong::get).register(meters);
	}

	@Scheduled(fixedDelayString = "10s")
	Mono<Void> refresh() {
		return Mono.zip(this.deliveries.backlog(), this.endpoints.countPaused())
			.doOnNext((found) -> show(found.getT1(), found.getT2()))
			.then();
	}

	private void show(Deliveries.Backlog backlog, long pausedEndpoints) {
		this.pending.set(backlog.pending());
		this.overdue.set(Math.max(0, Math.round(backlog.overdue())));
		this.paused.set(pausedEndpoints);
	}

}
