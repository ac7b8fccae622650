package dev.atrium.rooms.recording;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import dev.atrium.scheduling.RecurringWork;

/**
 * Has recordings erased when their time is over: that of the room or the deployment, or
 * the time in which a deleted one could be restored.
 */
@Component
class RecordingRetention implements RecurringWork {

	// Short transactions: nobody waits long for their locks.
	private static final int BATCH = 100;

	private final Recordings recordings;

	private final RecordingErasure erasure;

	private final RetentionProperties properties;

	private final TransactionalOperator transaction;

	private final Clock clock;

	RecordingRetention(Recordings recordings, RecordingErasure erasure, RetentionProperties properties,
			TransactionalOperator transaction, Clock clock) {
		this.recordings = recordings;
		this.erasure = erasure;
		this.properties = properties;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Override
	public String name() {
		return "recording-retention";
	}

	@Override
	public Duration period() {
		return this.properties.period();
	}

	@Override
	public Mono<Void> run() {
		return Mono.defer(() -> {
			Instant now = this.clock.instant();
			Instant restorable = now.minus(this.properties.deletedKept());
			return inBatches(this.erasure.eraseAll(this.recordings.lockOutlived(this.properties.days(), now, BATCH),
					ErasureCause.RETENTION))
				.then(inBatches(
						this.erasure.eraseAll(this.recordings.lockDeleted(restorable, BATCH), ErasureCause.DELETED)))
				.then(inBatches(this.erasure.eraseOrphans(restorable, BATCH)));
		});
	}

	private Mono<Void> inBatches(Mono<Integer> batch) {
		return batch.as(this.transaction::transactional).repeat().takeUntil((count) -> count < BATCH).then();
	}

}
