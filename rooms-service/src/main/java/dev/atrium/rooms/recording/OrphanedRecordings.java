package dev.atrium.rooms.recording;

import java.time.Instant;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

import dev.atrium.events.recording.RecordingRef;

/**
 * Recordings whose room was deleted; owner of the table {@code orphaned_recordings}.
 */
@Repository
class OrphanedRecordings {

	private final DatabaseClient database;

	OrphanedRecordings(DatabaseClient database) {
		this.database = database;
	}

	Mono<Void> add(RecordingRef recording, Instant at) {
		return this.database.sql("""
				INSERT INTO orphaned_recordings (platform, provider_recording_id, orphaned_at)
				VALUES (:platform, :recording, :at) ON CONFLICT DO NOTHING""")
			.bind("platform", recording.platform())
			.bind("recording", recording.providerRecordingId())
			.bind("at", at)
			.then();
	}

	/** Takes out some that were added before then. */
	Flux<RecordingRef> take(Instant before, int limit) {
		return this.database.sql("""
				DELETE FROM orphaned_recordings WHERE (platform, provider_recording_id) IN (
					SELECT platform, provider_recording_id FROM orphaned_recordings WHERE orphaned_at < :before
					LIMIT :limit FOR UPDATE SKIP LOCKED)
				RETURNING platform, provider_recording_id""")
			.bind("before", before)
			.bind("limit", limit)
			.mapProperties(RecordingRef.class)
			.all();
	}

}
