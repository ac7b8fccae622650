package dev.atrium.rooms.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.events.Event;

/**
 * Counts the events that change nothing: late ones, and ones about what is not ours.
 */
@Component
public class IgnoredEvents {

	private static final Logger log = LoggerFactory.getLogger(IgnoredEvents.class);

	private final MeterRegistry metrics;

	IgnoredEvents(MeterRegistry metrics) {
		this.metrics = metrics;
	}

	/** Counts one, when subscribed to. */
	public Mono<Void> count(Event event, String why) {
		return Mono.fromRunnable(() -> {
			String type = event.getClass().getSimpleName();
			log.debug("{} {} changes nothing: {}", type, event.key(), why);
			this.metrics.counter("atrium.rooms.events.ignored", "type", type).increment();
		});
	}

}
