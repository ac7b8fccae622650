package dev.atrium.gateway.reconciliation.recordings;

import java.time.Instant;
import java.util.Collection;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

import dev.atrium.events.recording.RecordingRef;

/**
 * The recordings that were announced, by a callback or by us. Kept for good, so that one
 * that was erased since is not announced again when the provider still, or again, lists
 * it.
 */
@Repository
class AnnouncedRecordings {

	private static final String ADD = """
			insert into announced_recording (platform, provider_recording_id, announced_at)
			values (:platform, :recording, :at)
			on conflict do nothing""";

	private static final String AMONG = """
			select provider_recording_id from announced_recording
			where platform = :platform and provider_recording_id = any(:recordings)""";

	private final DatabaseClient database;

	AnnouncedRecordings(DatabaseClient database) {
		this.database = database;
	}

	/** Those of some that are there. */
	Flux<String> among(String platform, Collection<String> providerRecordingIds) {
		return this.database.sql(AMONG)
			.bind("platform", platform)
			.bind("recordings", providerRecordingIds.toArray(String[]::new))
			.mapValue(String.class)
			.all();
	}

	/** Adds one, in the caller's transaction; false if it is there already. */
	Mono<Boolean> add(RecordingRef recording, Instant at) {
		return this.database.sql(ADD)
			.bind("platform", recording.platform())
			.bind("recording", recording.providerRecordingId())
			.bind("at", at)
			.fetch()
			.rowsUpdated()
			.map((rows) -> rows == 1);
	}

}
