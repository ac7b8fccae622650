package dev.atrium.recordings.recording;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;

import dev.atrium.events.recording.RecordingReady;
import dev.atrium.events.recording.RecordingTrack;
import dev.atrium.events.recording.StoredFile;

/**
 * The files of recordings of raw tracks, and what became of each.
 */
@Repository
public class Tracks {

	private final DatabaseClient database;

	Tracks(DatabaseClient database) {
		this.database = database;
	}

	/** Remembers the tracks of a new recording. */
	Mono<Void> announce(RecordingReady ready) {
		return Flux.fromIterable(ready.tracks())
			.index()
			.concatMap((indexed) -> insert(ready.recording().id(), indexed.getT1(), indexed.getT2()))
			.then();
	}

	/** A track is in our storage. */
	public Mono<Void> stored(UUID id, String objectKey, StoredFile file) {
		return ofTrack(
				"""
						UPDATE recording_track SET key = :key, media_type = :media_type, size_bytes = :size_bytes, sha256 = :sha256
						WHERE recording_id = :id AND object_key = :object_key
						""",
				id, objectKey)
			.bind("key", file.key())
			.bind("media_type", file.mediaType())
			.bind("size_bytes", file.sizeBytes())
			.bind("sha256", file.sha256())
			.then();
	}

	/** The recording has to do without a track. */
	public Mono<Void> lost(UUID id, String objectKey, StepFailure failure) {
		return ofTrack("""
				UPDATE recording_track SET failure_reason = :reason, failure_detail = :detail
				WHERE recording_id = :id AND object_key = :object_key
				""", id, objectKey).bind("reason", failure.reason().wireName()).bind("detail", failure.detail()).then();
	}

	/** The lost tracks of a recording are looked for again. */
	Mono<Void> retry(UUID id) {
		return this.database.sql("""
				UPDATE recording_track SET failure_reason = NULL, failure_detail = NULL WHERE recording_id = :id
				""").bind("id", id).then();
	}

	private Mono<Void> insert(UUID id, long position, RecordingTrack track) {
		GenericExecuteSpec sql = ofTrack("""
				INSERT INTO recording_track (recording_id, object_key, position, type, announced_bytes)
				VALUES (:id, :object_key, :position, :type, :bytes)
				ON CONFLICT DO NOTHING
				""", id, track.objectKey()).bind("position", (int) position).bind("type", track.type());
		@Nullable Long bytes = track.sizeBytes();
		return ((bytes != null) ? sql.bind("bytes", bytes) : sql.bindNull("bytes", Long.class)).then();
	}

	private GenericExecuteSpec ofTrack(String sql, UUID id, String objectKey) {
		return this.database.sql(sql).bind("id", id).bind("object_key", objectKey);
	}

}
