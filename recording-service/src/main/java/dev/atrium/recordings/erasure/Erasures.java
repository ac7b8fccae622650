package dev.atrium.recordings.erasure;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;

import dev.atrium.events.recording.RecordingErasureRequested;

/**
 * The erasures that were asked for, and how far each has come; owner of the tables
 * {@code recording_erasure} and {@code recording_erasure_item}.
 */
@Repository
public class Erasures {

	private final DatabaseClient database;

	private final Clock clock;

	Erasures(DatabaseClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/** The erasure of a recording; empty if nobody has asked for it. */
	public Mono<Erasure> find(UUID recordingId) {
		return items(recordingId).collectList()
			.flatMap((items) -> this.database.sql("SELECT * FROM recording_erasure WHERE recording_id = :id")
				.bind("id", recordingId)
				.map((row) -> erasure(row, items))
				.one());
	}

	/**
	 * Remembers that somebody asked.
	 * @return whether it was the first time
	 */
	Mono<Boolean> add(RecordingErasureRequested requested) {
		return this.database.sql("""
				INSERT INTO recording_erasure (recording_id, cause, requested_at) VALUES (:id, :cause, :at)
				ON CONFLICT DO NOTHING
				""")
			.bind("id", requested.recording().id())
			.bind("cause", requested.cause())
			.bind("at", requested.requestedAt())
			.fetch()
			.rowsUpdated()
			.map((rows) -> rows > 0);
	}

	/**
	 * Counts a try.
	 * @return its number, from 1
	 */
	Mono<Integer> beginAttempt(UUID recordingId) {
		return this.database.sql("""
				UPDATE recording_erasure SET attempts = attempts + 1, next_attempt_at = NULL WHERE recording_id = :id
				RETURNING attempts
				""").bind("id", recordingId).mapValue(Integer.class).one();
	}

	Mono<Void> postpone(UUID recordingId, Instant nextAttemptAt) {
		return this.database.sql("UPDATE recording_erasure SET next_attempt_at = :at WHERE recording_id = :id")
			.bind("at", nextAttemptAt)
			.bind("id", recordingId)
			.then();
	}

	/** Remembers that there is something; what was removed and is there again too. */
	Mono<Void> addItem(UUID recordingId, ErasureItem item) {
		return ofItem("""
				INSERT INTO recording_erasure_item (recording_id, place, key) VALUES (:id, :place, :key)
				ON CONFLICT (recording_id, place, key) DO UPDATE SET removed_at = CASE
				    WHEN excluded.place = 'storage' THEN NULL ELSE recording_erasure_item.removed_at END
				""", recordingId, item).then();
	}

	/** What was found of a recording. */
	Flux<ErasureItem> items(UUID recordingId) {
		return this.database.sql("SELECT * FROM recording_erasure_item WHERE recording_id = :id ORDER BY place, key")
			.bind("id", recordingId)
			.map(Erasures::item)
			.all();
	}

	/** Something is gone. */
	Mono<Void> removed(UUID recordingId, ErasureItem item) {
		return ofItem("""
				UPDATE recording_erasure_item SET removed_at = :now, failure = NULL
				WHERE recording_id = :id AND place = :place AND key = :key
				""", recordingId, item).bind("now", this.clock.instant()).then();
	}

	/** Something could not be removed. */
	Mono<Void> failed(UUID recordingId, ErasureItem item, String why) {
		return ofItem("""
				UPDATE recording_erasure_item SET failure = :why
				WHERE recording_id = :id AND place = :place AND key = :key
				""", recordingId, item).bind("why", why).then();
	}

	/** Ids of the recordings that are being erased and that no work is scheduled for. */
	Flux<UUID> withoutWork(String workName) {
		return this.database.sql("""
				SELECT r.id FROM recording r
				WHERE r.status = 'erasing' AND NOT EXISTS (
				    SELECT 1 FROM scheduled_tasks t WHERE t.task_name = :work AND t.task_instance = r.id::text)
				""").bind("work", workName).mapValue(UUID.class).all();
	}

	private GenericExecuteSpec ofItem(String sql, UUID recordingId, ErasureItem item) {
		return this.database.sql(sql)
			.bind("id", recordingId)
			.bind("place", item.place().wireName())
			.bind("key", item.key());
	}

	private static Erasure erasure(Readable row, List<ErasureItem> items) {
		return new Erasure(required(row.get("cause", String.class)), required(row.get("requested_at", Instant.class)),
				required(row.get("attempts", Integer.class)), row.get("next_attempt_at", Instant.class), items);
	}

	private static ErasureItem item(Readable row) {
		return new ErasureItem(Place.ofWireName(required(row.get("place", String.class))),
				required(row.get("key", String.class)), row.get("removed_at", Instant.class),
				row.get("failure", String.class));
	}

	private static <T> T required(@Nullable T value) {
		return Objects.requireNonNull(value);
	}

}
