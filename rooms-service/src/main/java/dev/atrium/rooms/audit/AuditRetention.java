package dev.atrium.rooms.audit;

import java.time.Clock;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.scheduling.RecurringWork;

/**
 * Removes entries from the audit log that are too old.
 */
@Component
class AuditRetention implements RecurringWork {

	private static final Logger log = LoggerFactory.getLogger(AuditRetention.class);

	private static final int BATCH = 1_000;

	private final AuditLog entries;

	private final Duration retention;

	private final Clock clock;

	AuditRetention(AuditLog entries, AuditProperties properties, Clock clock) {
		this.entries = entries;
		this.retention = properties.retention();
		this.clock = clock;
	}

	@Override
	public String name() {
		return "audit-log-retention";
	}

	@Override
	public Duration period() {
		return Duration.ofHours(1);
	}

	@Override
	public Mono<Void> run() {
		return Mono.defer(() -> this.entries.removeOlderThan(this.clock.instant().minus(this.retention), BATCH))
			.repeat()
			.takeUntil((count) -> count < BATCH)
			.reduce(0L, Long::sum)
			.filter((count) -> count > 0)
			.doOnNext((count) -> log.info("{} old entries were removed from the audit log", count))
			.then();
	}

}
