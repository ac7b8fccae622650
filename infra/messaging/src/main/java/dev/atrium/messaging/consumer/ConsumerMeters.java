package dev.atrium.messaging.consumer;

import io.micrometer.core.instrument.MeterRegistry;

/**
 * Counts deliveries: {@code atrium.events.consumed} by {@link Outcome}, and
 * {@code atrium.events.retries}, the repetitions in between.
 */
class ConsumerMeters {

	private final MeterRegistry meters;

	ConsumerMeters(MeterRegistry meters) {
		this.meters = meters;
	}

	void consumed(String topic, Outcome outcome) {
		this.meters.counter("atrium.events.consumed", "topic", topic, "outcome", outcome.tag()).increment();
	}

	void retried(String topic) {
		this.meters.counter("atrium.events.retries", "topic", topic).increment();
	}

}
