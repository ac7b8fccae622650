package dev.atrium.gateway.reconciliation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

import dev.atrium.events.Event;

/**
 * Shows what callbacks did not tell: a line in the log, and the counter
 * {@code atrium.reconciliation.missed} by platform and event. At rest both are still.
 */
@Component
public class MissedEvents {

	private static final Logger log = LoggerFactory.getLogger(MissedEvents.class);

	private final MeterRegistry meters;

	MissedEvents(MeterRegistry meters) {
		this.meters = meters;
	}

	/** Reports the events that a comparison has announced and committed. */
	public void report(String platform, List<? extends Event> events) {
		if (events.isEmpty()) {
			return;
		}
		Map<String, Long> numbers = events.stream()
			.map((event) -> event.getClass().getSimpleName())
			.collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
		numbers.forEach((event, number) -> this.meters
			.counter("atrium.reconciliation.missed", "platform", platform, "event", event)
			.increment(number));
		log.warn("{} at {} had no callback; announced now", text(numbers), platform);
	}

	private static String text(Map<String, Long> numbers) {
		return numbers.entrySet()
			.stream()
			.map((entry) -> entry.getValue() + " " + entry.getKey())
			.collect(Collectors.joining(", "));
	}

}
