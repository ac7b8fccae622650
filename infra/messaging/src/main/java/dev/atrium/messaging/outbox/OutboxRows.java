package dev.atrium.messaging.outbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.r2dbc.spi.Readable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.util.Assert;

import dev.atrium.messaging.cloudevents.EncodedEvent;

/**
 * The table {@code outbox}.
 */
class OutboxRows {

	/** Fixed, since all instances and all rows have to agree on it. */
	static final int LANES = 16;

	/** Tells our advisory locks from those of others in the same database. */
	private static final int LOCK_SPACE = 0x6f757462;

	private static final int PURGED_AT_ONCE = 10_000;

	private final DatabaseClient database;

	OutboxRows(DatabaseClient database) {
		this.database = database;
	}

	static int lane(String key) {
		return Math.floorMod(key.hashCode(), LANES);
	}

	/**
	 * Stores an event; false if it has a derived id that is stored. Waits for a
	 * transaction that is just storing the same one.
	 */
	Mono<Boolean> insert(EncodedEvent event) {
		GenericExecuteSpec insert = this.database.sql("""
				insert into outbox (event_id, topic, message_key, lane, type, source, time, payload, traceparent)
				values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
				on conflict do nothing""")
			.bind(0, event.id())
			.bind(1, event.topic())
			.bind(2, event.key())
			.bind(3, lane(event.key()))
			.bind(4, event.type())
			.bind(5, event.source())
			.bind(6, event.time())
			.bind(7, event.payload());
		String traceparent = event.traceparent();
		return ((traceparent != null) ? insert.bind(8, traceparent) : insert.bindNull(8, String.class)).fetch()
			.rowsUpdated()
			.map((rows) -> rows == 1);
	}

	/** The lanes that have something to publish: one probe of the index each. */
	Flux<Integer> waitingLanes() {
		return this.database.sql("""
				select lane from generate_series(0, $1) lane
				where exists (select from outbox where outbox.lane = lane.lane and published_at is null)""")
			.bind(0, LANES - 1)
			.map((row) -> required(row, "lane", Integer.class))
			.all();
	}

	/** Takes a lane for the running transaction; false if another relay has it. */
	Mono<Boolean> lock(int lane) {
		return this.database.sql("select pg_try_advisory_xact_lock($1, $2) as locked")
			.bind(0, LOCK_SPACE)
			.bind(1, lane)
			.map((row) -> required(row, "locked", Boolean.class))
			.one();
	}

	Flux<OutboxRow> unpublished(int lane, int limit) {
		return this.database.sql("""
				select position, event_id, topic, message_key, type, source, time, payload, traceparent
				from outbox where lane = $1 and published_at is null order by position limit $2""")
			.bind(0, lane)
			.bind(1, limit)
			.map(OutboxRows::row)
			.all();
	}

	Mono<Void> markPublished(List<OutboxRow> rows) {
		Long[] positions = rows.stream().map(OutboxRow::position).toArray(Long[]::new);
		return this.database.sql("update outbox set published_at = clock_timestamp() where position = any($1)")
			.bind(0, positions)
			.then();
	}

	/** Removes what was published before a moment. */
	Mono<Long> purge(Instant before) {
		return this.database.sql("""
				delete from outbox where position in (
				  select position from outbox where published_at < $1 order by position limit $2)""")
			.bind(0, before)
			.bind(1, PURGED_AT_ONCE)
			.fetch()
			.rowsUpdated()
			.expand((purged) -> (purged == PURGED_AT_ONCE) ? purge(before) : Mono.empty())
			.reduce(Long::sum);
	}

	Mono<OutboxBacklog> backlog() {
		return this.database.sql("""
				select count(*) as pending, coalesce(extract(epoch from now() - min(created_at)), 0)::float8 as age
				from outbox where published_at is null""")
			.map((row) -> new OutboxBacklog(required(row, "pending", Long.class), required(row, "age", Double.class)))
			.one();
	}

	private static OutboxRow row(Readable row) {
		EncodedEvent event = new EncodedEvent(required(row, "event_id", UUID.class),
				required(row, "topic", String.class), required(row, "message_key", String.class),
				required(row, "type", String.class), required(row, "source", String.class),
				required(row, "time", Instant.class), required(row, "payload", String.class),
				row.get("traceparent", String.class));
		return new OutboxRow(required(row, "position", Long.class), event);
	}

	private static <T> T required(Readable row, String column, Class<T> type) {
		T value = row.get(column, type);
		Assert.state(value != null, () -> column + " is null");
		return value;
	}

}
