package dev.atrium.ingest.webhook.web;

import java.util.concurrent.Semaphore;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

/**
 * Bounds the memory of the callbacks under way, from the first byte read until the
 * answer: who does not fit in is told to come again, before any of the body is read.
 */
@Component
class InFlightLimit {

	/** What a request takes besides its body; bounds the number of tiny ones. */
	private static final int OVERHEAD = 1024;

	private final Semaphore bytes;

	InFlightLimit(ReceivingProperties properties, MeterRegistry registry) {
		int capacity = Math.toIntExact(properties.maxInFlight().toBytes());
		this.bytes = new Semaphore(capacity);
		Gauge.builder("atrium.callbacks.in_flight", this.bytes, (free) -> capacity - free.availablePermits())
			.description("Memory taken by callbacks under way")
			.baseUnit("bytes")
			.register(registry);
	}

	/** Takes room for a body, if there is any. */
	boolean tryEnter(int bodyLength) {
		return this.bytes.tryAcquire(bodyLength + OVERHEAD);
	}

	/** Gives back what {@link #tryEnter} took. */
	void leave(int bodyLength) {
		this.bytes.release(bodyLength + OVERHEAD);
	}

}
