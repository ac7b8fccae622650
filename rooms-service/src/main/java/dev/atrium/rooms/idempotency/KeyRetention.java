package dev.atrium.rooms.idempotency;

import java.time.Clock;
import java.time.Duration;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.scheduling.RecurringWork;

/**
 * Forgets keys after a day, as clients are told.
 */
@Component
class KeyRetention implements RecurringWork {

	private static final Duration RETENTION = Duration.ofDays(1);

	// Short transactions: nobody waits long for their locks.
	private static final int BATCH = 1_000;

	private final AnsweredRequests requests;

	private final Clock clock;

	KeyRetention(AnsweredRequests requests, Clock clock) {
		this.requests = requests;
		this.clock = clock;
	}

	@Override
	public String name() {
		return "idempotency-key-retention";
	}

	@Override
	public Duration period() {
		return Duration.ofMinutes(10);
	}

	@Override
	public Mono<Void> run() {
		return Mono.defer(() -> this.requests.deleteOlderThan(this.clock.instant().minus(RETENTION), BATCH))
			.repeat()
			.takeUntil((count) -> count < BATCH)
			.then();
	}

}
