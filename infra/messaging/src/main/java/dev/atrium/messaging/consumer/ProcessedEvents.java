package dev.atrium.messaging.consumer;

import java.time.Instant;
import java.util.UUID;

import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

/**
 * The table {@code processed_event}.
 */
class ProcessedEvents {

	private final DatabaseClient database;

	ProcessedEvents(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * Notes an event in the running transaction. Waits for a transaction that is just
	 * applying the same one.
	 * @return false if it was noted before
	 */
	Mono<Boolean> add(String consumer, String topic, UUID eventId) {
		return this.database.sql("""
				insert into processed_event (consumer, topic, event_id) values ($1, $2, $3)
				on conflict do nothing""")
			.bind(0, consumer)
			.bind(1, topic)
			.bind(2, eventId)
			.fetch()
			.rowsUpdated()
			.map((rows) -> rows == 1);
	}

	/** Forgets what was applied before a moment. */
	Mono<Long> purge(Instant before) {
		return this.database.sql("delete from processed_event where processed_at < $1")
			.bind(0, before)
			.fetch()
			.rowsUpdated();
	}

}
