package dev.atrium.rooms.recording;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;

import dev.atrium.rooms.meeting.Meeting;
import dev.atrium.rooms.meeting.ProviderRoom;
import dev.atrium.rooms.meeting.video.ComposedVideo;
import dev.atrium.rooms.meeting.video.ComposedVideos;
import dev.atrium.rooms.paging.Page;
import dev.atrium.rooms.paging.PageRequest;

/**
 * All recordings that were heard of; owner of the table {@code recordings}.
 */
@Repository
public class Recordings implements ComposedVideos {

	private static final String COLUMNS = """
			id, platform, provider_recording_id, provider_room_name, meeting_id, room_id, status,
			kind, object_key, heard_of_at, recorded_at, started_at, duration_seconds, size_bytes,
			failure_reason, failure_detail, failed_at""";

	private static final String VALUES = """
			:id, :platform, :providerRecordingId, :providerRoomName, :meetingId, :roomId, :status,
			:kind, :objectKey, :heardOfAt, :recordedAt, :startedAt, :durationSeconds, :sizeBytes,
			:failureReason, :failureDetail, :failedAt""";

	private final DatabaseClient database;

	Recordings(DatabaseClient database) {
		this.database = database;
	}

	/** A room's recordings that are not deleted, newest first. */
	public Mono<Page<Recording>> ofRoom(UUID roomId, PageRequest page) {
		return page("FROM recordings WHERE room_id = :id AND deleted_at IS NULL", roomId, page);
	}

	/** A room's deleted recordings that can still be restored, newest first. */
	public Mono<Page<Recording>> deletedOfRoom(UUID roomId, PageRequest page) {
		return page("FROM recordings WHERE room_id = :id AND deleted_at IS NOT NULL"
				+ " AND status NOT IN ('ERASING', 'ERASED')", roomId, page);
	}

	/** A meeting's recordings that are not deleted, newest first. */
	public Mono<Page<Recording>> ofMeeting(UUID meetingId, PageRequest page) {
		return page("FROM recordings WHERE meeting_id = :id AND deleted_at IS NULL", meetingId, page);
	}

	/**
	 * Marks a recording as deleted, or takes the mark away; one that is marked keeps the
	 * time of its mark.
	 */
	Mono<Void> markDeleted(UUID id, @Nullable Instant at) {
		GenericExecuteSpec update = this.database
			.sql("UPDATE recordings SET deleted_at = CASE WHEN :at::timestamptz IS NULL THEN NULL"
					+ " ELSE coalesce(deleted_at, :at) END WHERE id = :id")
			.bind("id", id);
		return ((at != null) ? update.bind("at", at) : update.bindNull("at", Instant.class)).then();
	}

	/**
	 * Locks some that have been kept for as long as they are to be, and that nobody else
	 * has locked.
	 * @param days how long those are kept whose room does not say it; null: for good
	 * @param now from when to count back
	 */
	Flux<Recording> lockOutlived(@Nullable Integer days, Instant now, int limit) {
		GenericExecuteSpec select = this.database
			.sql("""
					SELECT * FROM recordings WHERE id IN (
						SELECT recording_id FROM kept_recordings
						WHERE recorded_at < :now::timestamptz - make_interval(days => coalesce(recording_retention_days, :days)))
					LIMIT :limit FOR NO KEY UPDATE SKIP LOCKED""")
			.bind("now", now)
			.bind("limit", limit);
		return all((days != null) ? select.bind("days", days) : select.bindNull("days", Integer.class));
	}

	/** Locks some that were deleted before then, and that nobody else has locked. */
	Flux<Recording> lockDeleted(Instant before, int limit) {
		return all(this.database.sql("""
				SELECT * FROM recordings WHERE deleted_at < :before AND status NOT IN ('ERASING', 'ERASED')
				LIMIT :limit FOR NO KEY UPDATE SKIP LOCKED""").bind("before", before).bind("limit", limit));
	}

	@Override
	public Flux<ComposedVideo> of(Collection<UUID> meetingIds) {
		return this.database.sql("""
				SELECT DISTINCT ON (meeting_id) meeting_id, platform, object_key, duration_seconds
				FROM recordings WHERE meeting_id = ANY(:meetings) AND kind = 'COMPOSED'
					AND status NOT IN ('ERASING', 'ERASED') AND deleted_at IS NULL
				ORDER BY meeting_id, recorded_at, id""")
			.bind("meetings", meetingIds.toArray(UUID[]::new))
			.mapProperties(ComposedVideo.class)
			.all();
	}

	Mono<Recording> lockById(UUID id) {
		return this.database.sql("SELECT * FROM recordings WHERE id = :id FOR NO KEY UPDATE")
			.bind("id", id)
			.mapProperties(RecordingRow.class)
			.one()
			.map(RecordingRow::toRecording);
	}

	/** Locks those of a meeting of which nothing more is being made. */
	Flux<Recording> lockFinishedOf(UUID meetingId) {
		// The same words as in the index recordings_finished_of_meeting.
		return lock("meeting_id = :id AND status IN ('PROCESSED', 'FAILED')", meetingId);
	}

	/** Locks those of a meeting that are not erased, nor to be. */
	Flux<Recording> lockKeptOf(UUID meetingId) {
		return lock("meeting_id = :id AND status NOT IN ('ERASING', 'ERASED')", meetingId);
	}

	/** Those of a room that are not erased, nor to be. */
	Flux<Recording> keptIn(UUID roomId) {
		return all(this.database
			.sql("SELECT * FROM recordings WHERE room_id = :room AND status NOT IN ('ERASING', 'ERASED')")
			.bind("room", roomId));
	}

	Mono<Void> save(Recording recording) {
		return this.database
			.sql("INSERT INTO recordings (" + COLUMNS + ") VALUES (" + VALUES + ") ON CONFLICT (id) DO UPDATE SET ("
					+ COLUMNS + ") = (" + VALUES + ")")
			.bindProperties(RecordingRow.of(recording))
			.then();
	}

	/**
	 * Gives a meeting the recordings of its provider's room that came before it was
	 * known.
	 * @return those, as they are now
	 */
	Flux<Recording> adopt(Meeting meeting, ProviderRoom room) {
		return this.database.sql("""
				UPDATE recordings SET meeting_id = :meeting, room_id = :room
				WHERE platform = :platform AND provider_room_name = :name AND meeting_id IS NULL
				RETURNING *""")
			.bind("meeting", meeting.id())
			.bind("room", meeting.roomId())
			.bind("platform", room.platform())
			.bind("name", room.name())
			.mapProperties(RecordingRow.class)
			.all()
			.map(RecordingRow::toRecording);
	}

	private Flux<Recording> lock(String which, UUID id) {
		return all(this.database.sql("SELECT * FROM recordings WHERE " + which + " ORDER BY id FOR NO KEY UPDATE")
			.bind("id", id));
	}

	private static Flux<Recording> all(GenericExecuteSpec select) {
		return select.mapProperties(RecordingRow.class).all().map(RecordingRow::toRecording);
	}

	private Mono<Page<Recording>> page(String from, UUID id, PageRequest page) {
		Mono<Long> total = this.database.sql("SELECT count(*) " + from).bind("id", id).mapValue(Long.class).one();
		return this.database.sql("SELECT * " + from + " ORDER BY recorded_at DESC, id DESC LIMIT :size OFFSET :offset")
			.bind("id", id)
			.bind("size", page.size())
			.bind("offset", page.offset())
			.mapProperties(RecordingRow.class)
			.all()
			.map(RecordingRow::toRecording)
			.collectList()
			.zipWith(total, (recordings, count) -> Page.of(recordings, count, page));
	}

}
