package dev.atrium.rooms.webhook.upkeep;

import java.time.Clock;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.rooms.retention.OldRows;
import dev.atrium.rooms.webhook.delivery.Deliveries;
import dev.atrium.scheduling.RecurringWork;

/**
 * Removes deliveries from the log that have been finished for long.
 */
@Component
class LogRetention implements RecurringWork {

	private static final Logger log = LoggerFactory.getLogger(LogRetention.class);

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
		return OldRows
			.remove((most) -> this.deliveries.deleteFinished(this.clock.instant().minus(this.retention), most))
			.doOnNext((count) -> log.info("{} old webhook deliveries were removed from the log", count))
			.then();
	}

}
