package dev.atrium.rooms.idempotency;

import java.time.Instant;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

/**
 * What was answered to requests with a key; owner of the table {@code idempotency_keys}.
 */
@Repository
class AnsweredRequests {

	private final DatabaseClient database;

	AnsweredRequests(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * Takes a key for a request, in the caller's transaction. While another transaction
	 * has it, this waits for that one's end.
	 * @return what the key was used for: that very request if it is new
	 */
	Mono<Use> claim(KeyedRequest request, Instant now) {
		// The update changes nothing; it makes the row that is there be returned.
		return this.database.sql("""
				INSERT INTO idempotency_keys (caller, key, request_hash, created_at)
				VALUES (:caller, :key, :hash, :now)
				ON CONFLICT (caller, key) DO UPDATE SET key = excluded.key
				RETURNING request_hash, answer""")
			.bind("caller", request.caller())
			.bind("key", request.key())
			.bind("hash", request.hash())
			.bind("now", now)
			.mapProperties(Use.class)
			.one();
	}

	/** Stores the answer, in the transaction of the claim. */
	Mono<Void> answer(KeyedRequest request, String answer) {
		return this.database.sql("UPDATE idempotency_keys SET answer = :answer WHERE caller = :caller AND key = :key")
			.bind("caller", request.caller())
			.bind("key", request.key())
			.bind("answer", answer)
			.then();
	}

	/** Forgets keys that are older, at most so many. */
	Mono<Long> deleteOlderThan(Instant age, int most) {
		return this.database.sql("""
				DELETE FROM idempotency_keys WHERE (caller, key) IN (
					SELECT caller, key FROM idempotency_keys WHERE created_at < :age LIMIT :most)""")
			.bind("age", age)
			.bind("most", most)
			.fetch()
			.rowsUpdated();
	}

	/**
	 * What a key is used for.
	 *
	 * @param requestHash SHA-256 of what was asked for
	 * @param answer what was answered; {@code null}: nothing yet
	 */
	@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
	record Use(byte[] requestHash, @Nullable String answer) {

		boolean isFor(KeyedRequest request) {
			return Arrays.equals(this.requestHash, request.hash());
		}

	}

}
