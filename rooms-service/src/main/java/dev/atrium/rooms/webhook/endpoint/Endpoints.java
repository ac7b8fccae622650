package dev.atrium.rooms.webhook.endpoint;

import java.util.Collection;
import java.util.UUID;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;

/**
 * All endpoints, one per room at most; owner of the table {@code room_webhooks}.
 */
@Repository
public class Endpoints {

	private static final String COLUMNS = """
			room_id, url, events, secret, previous_secret, previous_secret_until, failures, failing_since, paused_at,
			pause_reason""";

	private static final String VALUES = """
			:roomId, :url, :events, :secret, :previousSecret, :previousSecretUntil, :failures, :failingSince, :pausedAt,
			:pauseReason""";

	private final DatabaseClient database;

	Endpoints(DatabaseClient database) {
		this.database = database;
	}

	/** The endpoint of a room; empty if it has none. */
	public Mono<Endpoint> find(UUID roomId) {
		return all(this.database.sql("SELECT * FROM room_webhooks WHERE room_id = :room").bind("room", roomId)).next();
	}

	/** The endpoints of those rooms that have one. */
	public Flux<Endpoint> findAll(Collection<UUID> roomIds) {
		return all(this.database.sql("SELECT * FROM room_webhooks WHERE room_id = ANY(:rooms)")
			.bind("rooms", roomIds.toArray(UUID[]::new)));
	}

	/**
	 * Like {@link #find}, and keeps everybody else who asks for the lock waiting until
	 * the caller's transaction ends.
	 */
	public Mono<Endpoint> lock(UUID roomId) {
		return all(this.database.sql("SELECT * FROM room_webhooks WHERE room_id = :room FOR NO KEY UPDATE")
			.bind("room", roomId)).next();
	}

	/** Some endpoints with a secret that is not encrypted with the newest key. */
	Flux<Endpoint> lockUnderOlderKeys(byte[] newestKeyId, int limit) {
		return all(this.database.sql("""
				SELECT * FROM room_webhooks
				WHERE substring(secret FOR length(:newest)) <> :newest
					OR substring(previous_secret FOR length(:newest)) <> :newest
				LIMIT :limit FOR NO KEY UPDATE SKIP LOCKED""").bind("newest", newestKeyId).bind("limit", limit));
	}

	/** Stores an endpoint, new or changed. */
	public Mono<Endpoint> save(Endpoint endpoint) {
		return this.database
			.sql("INSERT INTO room_webhooks (" + COLUMNS + ") VALUES (" + VALUES
					+ ") ON CONFLICT (room_id) DO UPDATE SET (" + COLUMNS + ") = (" + VALUES + ")")
			.bindProperties(EndpointRow.of(endpoint))
			.then()
			.thenReturn(endpoint);
	}

	/** How many endpoints are paused. */
	public Mono<Long> countPaused() {
		return this.database.sql("SELECT count(*) FROM room_webhooks WHERE paused_at IS NOT NULL")
			.mapValue(Long.class)
			.one();
	}

	Mono<Void> delete(UUID roomId) {
		return this.database.sql("DELETE FROM room_webhooks WHERE room_id = :room").bind("room", roomId).then();
	}

	private static Flux<Endpoint> all(GenericExecuteSpec select) {
		return select.mapProperties(EndpointRow.class).all().map(EndpointRow::toEndpoint);
	}

}
