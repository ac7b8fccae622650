package dev.atrium.recordings.recording;

import java.util.UUID;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

/**
 * Changes a recording while its row is locked, in one transaction: of two that come to
 * the same move only the first makes it.
 */
@Component
class LockedRecordings {

	private static final Logger log = LoggerFactory.getLogger(LockedRecordings.class);

	private final DatabaseClient database;

	private final TransactionalOperator transaction;

	LockedRecordings(DatabaseClient database, TransactionalOperator transaction) {
		this.database = database;
		this.transaction = transaction;
	}

	/**
	 * Moves a recording to a status.
	 * @param effects what else is changed by the move
	 * @return the recording as it is now; empty if {@link RecordingStatus} has no such
	 * move
	 */
	Mono<Recording> move(UUID id, RecordingStatus to, Function<Recording, Mono<Void>> effects) {
		return change(id, (recording) -> {
			if (!recording.status().mayBecome(to)) {
				log.warn("Recording {} is {} and cannot become {}", id, recording.status(), to);
				return Mono.empty();
			}
			return this.database.sql("UPDATE recording SET status = :status, next_attempt_at = NULL WHERE id = :id")
				.bind("status", to.wireName())
				.bind("id", id)
				.then()
				.then(effects.apply(recording))
				.then(reload(id));
		});
	}

	/** Works on a recording; what the work returns, or empty if there is none. */
	Mono<Recording> change(UUID id, Function<Recording, Mono<Recording>> work) {
		return this.database.sql(RecordingRows.SELECT + "WHERE r.id = :id FOR UPDATE OF r")
			.bind("id", id)
			.map(RecordingRows::read)
			.one()
			.flatMap(work)
			.as(this.transaction::transactional);
	}

	/** A recording as it is now. */
	Mono<Recording> reload(UUID id) {
		return this.database.sql(RecordingRows.SELECT + "WHERE r.id = :id")
			.bind("id", id)
			.map(RecordingRows::read)
			.one();
	}

	/** Remembers what went wrong last. */
	Mono<Void> note(UUID id, StepFailure failure) {
		return this.database
			.sql("UPDATE recording SET failure_reason = :reason, failure_detail = :detail WHERE id = :id")
			.bind("reason", failure.reason().wireName())
			.bind("detail", failure.detail())
			.bind("id", id)
			.then();
	}

}
