package dev.atrium.rooms.webhook.upkeep;

import java.time.Clock;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.rooms.webhook.delivery.Deliveries;
import dev.atrium.scheduling.RecurringWork;

/**
 * Removes deliveries from the log that have been finished for long.
 */
@Component
class LogRetention implements RecurringWork {

	private static final Logger log = LoggerFactory.getLogger(LogRetention.class);

	// Short transactions: nobody waits long for their locks.
	private static final int BATCH = 1_000;

	private final Deliveries deliveries;

	private final Duration retention;

	private final Clock clock;

	LogRetention(Deliveries deliveries, UpkeepProperties properties, Clock clock) {
		this.deliveries = deliveries;
		this.retention = properties.retention();
		this.clock = clock;
	}

	@Override
	public String name() {
		return "room-webhook-log-retention";
	}

	@Override
	public Duration period() {
		return Duration.ofHours(1);
	}

	@Override
	public Mono<Void> run() {
		return Mono.defer(() -> this.deliveries.deleteFinished(this.clock.instant().minus(this.retention), BATCH))
			.repeat()
			.takeUntil((count) -> count < BATCH)
			.reduce(0L, Long::sum)
			.filter((count) -> count > 0)
			.doOnNext((count) -> log.info("{} old webhook deliveries were removed from the log", count))
			.then();
	}

}
