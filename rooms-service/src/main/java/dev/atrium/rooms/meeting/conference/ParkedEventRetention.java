package dev.atrium.rooms.meeting.conference;

import java.time.Clock;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.rooms.retention.OldRows;
import dev.atrium.scheduling.RecurringWork;

/**
 * Removes parked events whose meeting has not become known for long.
 */
@Component
class ParkedEventRetention implements RecurringWork {

	private static final Logger log = LoggerFactory.getLogger(ParkedEventRetention.class);

	private final ParkedEvents parked;

	private final Duration retention;

	private final Clock clock;

	ParkedEventRetention(ParkedEvents parked, ParkedEventProperties properties, Clock clock) {
		this.parked = parked;
		this.retention = properties.retention();
		this.clock = clock;
	}

	@Override
	public String name() {
		return "parked-event-retention";
	}

	@Override
	public Duration period() {
		return Duration.ofHours(1);
	}

	@Override
	public Mono<Void> run() {
		return OldRows
			.remove((most) -> this.parked.deleteParkedBefore(this.clock.instant().minus(this.retention), most))
			.doOnNext((count) -> log.warn("{} parked events were removed: no meeting of ours is in their rooms", count))
			.then();
	}

}
