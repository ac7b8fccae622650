package dev.atrium.rooms.recording;

import java.util.Collection;
import java.util.UUID;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
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

	/** A room's recordings, newest first. */
	public Mono<Page<Recording>> ofRoom(UUID roomId, PageRequest page) {
		return page("FROM recordings WHERE room_id = :id", roomId, page);
	}

	/** A meeting's recordings, newest first. */
	public Mono<Page<Recording>> ofMeeting(UUID meetingId, PageRequest page) {
		return page("FROM recordings WHERE meeting_id = :id", meetingId, page);
	}

	@Override
	public Flux<ComposedVideo> of(Collection<UUID> meetingIds) {
		return this.database.sql("""
				SELECT DISTINCT ON (meeting_id) meeting_id, platform, object_key, duration_seconds
				FROM recordings WHERE meeting_id = ANY(:meetings) AND kind = 'COMPOSED' AND status <> 'ERASED'
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
