package dev.atrium.recordings.recording;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import dev.atrium.events.recording.RecordingErased;
import dev.atrium.events.recording.RecordingReady;
import dev.atrium.events.recording.RecordingRef;
import dev.atrium.messaging.Outbox;

/**
 * The moves out of the service. A recording's row stays for good, so that nothing brings
 * it back.
 */
@Component
public class RecordingErasures {

	// What a recording is called that was erased before it was announced.
	private static final String ROOM_UNKNOWN = "";

	private final DatabaseClient database;

	private final TransactionalOperator transaction;

	private final Tracks tracks;

	private final Outbox outbox;

	private final Clock clock;

	RecordingErasures(DatabaseClient database, TransactionalOperator transaction, Tracks tracks, Outbox outbox,
			Clock clock) {
		this.database = database;
		this.transaction = transaction;
		this.tracks = tracks;
		this.outbox = outbox;
		this.clock = clock;
	}

	/**
	 * A recording is to go, in the caller's transaction. Its job, if one is running, can
	 * make no move any more; nobody can fetch its files.
	 * @return false if it is gone already, or going
	 */
	public Mono<Boolean> begin(RecordingRef ref) {
		return this.database.sql("""
				INSERT INTO recording (id, platform, provider_recording_id, provider_room_name, kind, status, queued_at)
				VALUES (:id, :platform, :provider_recording_id, :room, 'composed', 'erasing', :now)
				ON CONFLICT (id) DO UPDATE SET status = 'erasing', next_attempt_at = NULL
				WHERE recording.status NOT IN ('erasing', 'erased')
				""")
			.bind("id", ref.id())
			.bind("platform", ref.platform())
			.bind("provider_recording_id", ref.providerRecordingId())
			.bind("room", ROOM_UNKNOWN)
			.bind("now", this.clock.instant())
			.fetch()
			.rowsUpdated()
			.map((rows) -> rows > 0);
	}

	/**
	 * What a recording consists of that was erased before it was announced, in the
	 * caller's transaction: it is erased once more.
	 * @return false for any other recording
	 */
	public Mono<Boolean> learn(RecordingReady ready) {
		GenericExecuteSpec sql = this.database
			.sql("""
					UPDATE recording SET provider_room_name = :room, kind = :kind, object_key = :object_key, status = 'erasing'
					WHERE id = :id AND status IN ('erasing', 'erased') AND provider_room_name = :unknown
					""");
		return Recordings.nullable(sql, "object_key", ready.objectKey(), String.class)
			.bind("room", ready.providerRoomName())
			.bind("kind", ready.kind().name().toLowerCase(Locale.ROOT))
			.bind("id", ready.recording().id())
			.bind("unknown", ROOM_UNKNOWN)
			.fetch()
			.rowsUpdated()
			.map((rows) -> rows > 0)
			.delayUntil((learned) -> learned ? this.tracks.announce(ready) : Mono.empty());
	}

	/**
	 * Nothing is left of a recording; {@link RecordingErased} tells so. Not if it was
	 * announced meanwhile what else it consists of.
	 * @param recording as it was when all that belongs to it was looked for
	 * @param removed what was removed
	 */
	public Mono<Void> finish(Recording recording, List<String> removed) {
		return this.database.sql("""
				UPDATE recording SET status = 'erased', downloaded_bytes = NULL, total_bytes = NULL,
				    failure_reason = NULL, failure_detail = NULL
				WHERE id = :id AND status = 'erasing' AND provider_room_name = :room
				""")
			.bind("id", recording.id())
			.bind("room", recording.providerRoomName())
			.fetch()
			.rowsUpdated()
			.filter((rows) -> rows > 0)
			.flatMap((erased) -> forgetFiles(recording.id())
				.then(this.outbox.append(new RecordingErased(recording.ref(), removed, this.clock.instant()))))
			.as(this.transaction::transactional);
	}

	private Mono<Void> forgetFiles(UUID id) {
		return Flux.just("recording_file", "recording_track", "recording_speaker", "recording_missing_output")
			.concatMap((table) -> this.database.sql("DELETE FROM " + table + " WHERE recording_id = :id")
				.bind("id", id)
				.then())
			.then();
	}

}
