package dev.atrium.recordings.recording;

import java.util.UUID;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;

import dev.atrium.events.recording.StoredFile;

/**
 * The files of recordings in our storage, and what else was made of them.
 */
@Repository
class Outputs {

	private final DatabaseClient database;

	Outputs(DatabaseClient database) {
		this.database = database;
	}

	/** Keeps a file in the place of the one of that role, if there is one. */
	Mono<Void> keep(UUID id, FileRole role, StoredFile file) {
		return bind(this.database.sql("""
				INSERT INTO recording_file (recording_id, role, key, media_type, size_bytes, sha256)
				VALUES (:id, :role, :key, :media_type, :size_bytes, :sha256)
				ON CONFLICT (recording_id, role) DO UPDATE SET key = excluded.key, media_type = excluded.media_type,
				    size_bytes = excluded.size_bytes, sha256 = excluded.sha256
				"""), id, file).bind("role", role.wireName()).then();
	}

	/** Keeps all that came of processing a recording. */
	Mono<Void> keep(UUID id, Outcome outcome) {
		Made made = outcome.made();
		return Flux.fromIterable(outcome.files().entrySet())
			.concatMap((file) -> keep(id, file.getKey(), file.getValue()))
			.thenMany(Flux.fromIterable(made.speakers().entrySet()))
			.concatMap((speaker) -> keep(id, speaker.getKey(), speaker.getValue()))
			.thenMany(Flux.fromIterable(made.missing()))
			.concatMap((missing) -> note(id, missing))
			.then(measured(id, outcome));
	}

	private Mono<Void> keep(UUID id, String speaker, StoredFile file) {
		return bind(this.database.sql("""
				INSERT INTO recording_speaker (recording_id, speaker, key, media_type, size_bytes, sha256)
				VALUES (:id, :speaker, :key, :media_type, :size_bytes, :sha256)
				"""), id, file).bind("speaker", speaker).then();
	}

	private Mono<Void> note(UUID id, Made.Missing missing) {
		return this.database.sql("""
				INSERT INTO recording_missing_output (recording_id, output, failure_reason, failure_detail)
				VALUES (:id, :output, :reason, :detail)
				""")
			.bind("id", id)
			.bind("output", missing.output().wireName())
			.bind("reason", missing.reason())
			.bind("detail", missing.detail())
			.then();
	}

	private Mono<Void> measured(UUID id, Outcome outcome) {
		return this.database.sql("""
				UPDATE recording SET duration_seconds = :seconds, measured_lufs = :lufs, gain_db = :gain,
				    failure_reason = NULL, failure_detail = NULL
				WHERE id = :id
				""")
			.bind("seconds", outcome.durationSeconds())
			.bind("lufs", outcome.made().loudness().measuredLufs())
			.bind("gain", outcome.made().loudness().gainDb())
			.bind("id", id)
			.then();
	}

	private static GenericExecuteSpec bind(GenericExecuteSpec sql, UUID id, StoredFile file) {
		return sql.bind("id", id)
			.bind("key", file.key())
			.bind("media_type", file.mediaType())
			.bind("size_bytes", file.sizeBytes())
			.bind("sha256", file.sha256());
	}

}
