package dev.atrium.rooms.apikey;

import java.time.Instant;
import java.util.UUID;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

/**
 * All API keys; owner of the table {@code api_keys}.
 */
@Repository
class ApiKeys {

	private final DatabaseClient database;

	ApiKeys(DatabaseClient database) {
		this.database = database;
	}

	/** A user's, newest first. */
	Flux<ApiKey> ofUser(String userId) {
		return this.database.sql("SELECT * FROM api_keys WHERE user_id = :user ORDER BY created_at DESC, id DESC")
			.bind("user", userId)
			.mapProperties(ApiKey.class)
			.all();
	}

	/** The one with that hash; empty if there is none. */
	Mono<ApiKey> findByHash(byte[] hash) {
		return this.database.sql("SELECT * FROM api_keys WHERE key_hash = :hash")
			.bind("hash", hash)
			.mapProperties(ApiKey.class)
			.one();
	}

	/**
	 * Stores a new one unless its user has as many already as anybody may have.
	 * @return whether it is stored
	 */
	Mono<Boolean> insert(ApiKey key, byte[] hash, int most) {
		return this.database.sql("""
				INSERT INTO api_keys (id, user_id, name, key_hash, hint, created_at, expires_at, last_used_at)
				SELECT :id, :userId, :name, :hash, :hint, :createdAt, :expiresAt, :lastUsedAt
				WHERE (SELECT count(*) FROM api_keys WHERE user_id = :userId) < :most""")
			.bindProperties(key)
			.bind("hash", hash)
			.bind("most", most)
			.fetch()
			.rowsUpdated()
			.map((count) -> count > 0);
	}

	Mono<Void> used(UUID id, Instant time) {
		return this.database.sql("UPDATE api_keys SET last_used_at = :time WHERE id = :id")
			.bind("time", time)
			.bind("id", id)
			.then();
	}

	/** Whether there was one of that user's to delete. */
	Mono<Boolean> delete(UUID id, String userId) {
		return this.database.sql("DELETE FROM api_keys WHERE id = :id AND user_id = :user")
			.bind("id", id)
			.bind("user", userId)
			.fetch()
			.rowsUpdated()
			.map((count) -> count > 0);
	}

}
