package dev.atrium.recordings.recording;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;

import dev.atrium.events.recording.RecordingReady;
import dev.atrium.recordings.recording.Recording.Progress;

/**
 * The recordings we know. {@link RecordingMoves} changes their status.
 */
@Repository
public class Recordings {

	private final DatabaseClient database;

	private final Tracks tracks;

	private final Clock clock;

	Recordings(DatabaseClient database, Tracks tracks, Clock clock) {
		this.database = database;
		this.tracks = tracks;
		this.clock = clock;
	}

	/**
	 * Remembers an announced recording, once however often it is announced.
	 * @return whether it is new
	 */
	public Mono<Boolean> announce(RecordingReady ready) {
		return insert(ready).delayUntil((isNew) -> isNew ? this.tracks.announce(ready) : Mono.empty());
	}

	private Mono<Boolean> insert(RecordingReady ready) {
		GenericExecuteSpec sql = this.database
			.sql("""
					INSERT INTO recording (id, platform, provider_recording_id, provider_room_name, kind, object_key, status,
					    queued_at, turn)
					VALUES (:id, :platform, :provider_recording_id, :room, :kind, :object_key, 'announced', :now,
					    next_recording_turn(:platform, :room))
					ON CONFLICT DO NOTHING
					""");
		return nullable(sql, "object_key", ready.objectKey(), String.class).bind("id", ready.recording().id())
			.bind("platform", ready.recording().platform())
			.bind("provider_recording_id", ready.recording().providerRecordingId())
			.bind("room", ready.providerRoomName())
			.bind("kind", ready.kind().name().toLowerCase(Locale.ROOT))
			.bind("now", this.clock.instant())
			.fetch()
			.rowsUpdated()
			.map((rows) -> rows > 0);
	}

	/** The recording of that id, if there is one. */
	public Mono<Recording> find(UUID id) {
		return this.database.sql(RecordingRows.SELECT + "WHERE r.id = :id")
			.bind("id", id)
			.map(RecordingRows::read)
			.one();
	}

	/**
	 * A page of recordings, the latest first.
	 * @param filter which ones
	 * @param offset how many to leave out before it
	 * @param limit how many at most
	 */
	public Flux<Recording> list(Filter filter, long offset, int limit) {
		return filtered(
				RecordingRows.SELECT + Filter.WHERE + "ORDER BY r.queued_at DESC, r.id LIMIT :limit OFFSET :offset",
				filter)
			.bind("limit", limit)
			.bind("offset", offset)
			.map(RecordingRows::read)
			.all();
	}

	/** How many recordings a filter lets through. */
	public Mono<Long> count(Filter filter) {
		return filtered("SELECT count(*) FROM recording r " + Filter.WHERE, filter).mapValue(Long.class).one();
	}

	/** Notes how much of a recording has come. */
	public Mono<Void> noteProgress(UUID id, Progress progress) {
		return nullable(this.database.sql("""
				UPDATE recording SET downloaded_bytes = :downloaded, total_bytes = :total WHERE id = :id
				""").bind("downloaded", progress.downloadedBytes()).bind("id", id), "total", progress.totalBytes(),
				Long.class)
			.then();
	}

	/** How far a recording has come. */
	public Mono<RecordingStatus> status(UUID id) {
		return this.database.sql("SELECT status FROM recording WHERE id = :id")
			.bind("id", id)
			.mapValue(String.class)
			.one()
			.map(RecordingStatus::ofWireName);
	}

	/** The place of a recording among those that wait for a job. */
	public Mono<Turn> turn(UUID id) {
		return this.database.sql("SELECT id, turn FROM recording WHERE id = :id")
			.bind("id", id)
			.mapProperties(Turn.class)
			.one();
	}

	/** The unfinished recordings that no job is scheduled for. */
	public Flux<Turn> withoutJob(String jobName) {
		return this.database.sql("""
				SELECT r.id, r.turn FROM recording r
				WHERE r.status IN ('announced', 'downloading', 'processing') AND NOT EXISTS (
				    SELECT 1 FROM scheduled_tasks t WHERE t.task_name = :job AND t.task_instance = r.id::text)
				""").bind("job", jobName).mapProperties(Turn.class).all();
	}

	/** How many recordings are in each status. */
	public Mono<Map<RecordingStatus, Long>> countByStatus() {
		return this.database.sql("SELECT status, count(*) AS recordings FROM recording GROUP BY status")
			.map((row) -> Map.entry(RecordingStatus.ofWireName(String.valueOf(row.get("status"))),
					Long.parseLong(String.valueOf(row.get("recordings")))))
			.all()
			.collectMap(Map.Entry::getKey, Map.Entry::getValue);
	}

	/** How long the oldest unfinished recording has been waiting; zero if none is. */
	public Mono<Duration> oldestUnfinished() {
		return this.database.sql("""
				SELECT coalesce(min(queued_at), :now) FROM recording
				WHERE status IN ('announced', 'downloading', 'processing')
				""")
			.bind("now", this.clock.instant())
			.mapValue(Instant.class)
			.one()
			.map((since) -> Duration.between(since, this.clock.instant()));
	}

	private GenericExecuteSpec filtered(String sql, Filter filter) {
		RecordingStatus status = filter.status();
		GenericExecuteSpec byPlatform = nullable(this.database.sql(sql), "platform", filter.platform(), String.class);
		return nullable(byPlatform, "status", (status != null) ? status.wireName() : null, String.class);
	}

	static GenericExecuteSpec nullable(GenericExecuteSpec sql, String name, @Nullable Object value, Class<?> type) {
		return (value != null) ? sql.bind(name, value) : sql.bindNull(name, type);
	}

	/**
	 * The place of a recording among those that wait for a job.
	 *
	 * @param id which recording
	 * @param turn those of a smaller turn come first
	 */
	public record Turn(UUID id, int turn) {
	}

	/**
	 * Which recordings to list; what is null does not matter.
	 *
	 * @param platform only this provider's
	 * @param status only those that have come so far
	 */
	public record Filter(@Nullable String platform, @Nullable RecordingStatus status) {

		static final String WHERE = """
				WHERE (:platform::text IS NULL OR r.platform = :platform)
				AND (:status::text IS NULL OR r.status = :status)
				""";

	}

}
