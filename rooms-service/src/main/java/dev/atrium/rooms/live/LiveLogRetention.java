package dev.atrium.rooms.live;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.rooms.retention.OldRows;
import dev.atrium.scheduling.RecurringWork;

/**
 * Keeps the log of what was told in bounds.
 */
@Component
class LiveLogRetention implements RecurringWork {

	private static final Logger log = LoggerFactory.getLogger(LiveLogRetention.class);

	private final LiveLog live;

	private final LiveProperties properties;

	LiveLogRetention(LiveLog live, LiveProperties properties) {
		this.live = live;
		this.properties = properties;
	}

	@Override
	public String name() {
		return "live-log-retention";
	}

	@Override
	public Duration period() {
		return Duration.ofHours(1);
	}

	@Override
	public Mono<Void> run() {
		return OldRows.remove((most) -> this.live.deleteOlderThan(this.properties.retention(), most))
			.doOnNext((count) -> log.info("{} old entries were removed from the live log", count))
			.then();
	}

}
