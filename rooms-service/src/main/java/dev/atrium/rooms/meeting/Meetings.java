package dev.atrium.rooms.meeting;

import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;

import dev.atrium.events.meeting.MeetingSettings;
import dev.atrium.rooms.live.LiveLog;
import dev.atrium.rooms.meeting.MeetingLife.Deadline;
import dev.atrium.rooms.problem.ProblemType;

/**
 * All meetings; owner of the table {@code meetings}. Methods named {@code lock…} keep
 * others who want the same lock waiting until the caller's transaction ends.
 */
@Repository
public class Meetings {

	/** Channel that tells, with a meeting's id, that the meeting has changed. */
	static final String CHANGES = "meeting_changes";

	// The same words as in the index meetings_open, or PostgreSQL would not use it.
	private static final String OPEN = "status IN ('REQUESTED', 'CREATED', 'ACTIVE')";

	// As Meeting.isOverAt has it.
	private static final String NOT_OVER = " (ends_at > :now OR (status = 'ACTIVE' AND closes_at > :now)) ";

	private static final String COLUMNS = """
			id, room_id, status, requested_platform, starts_at, ends_at, ended_at, locked,
			room_mode, recording_type, recording_trigger, store_video, region, platform,
			provider_meeting_id, provider_room_name, room_url, host_room_url, cloud_instance_id,
			raw_tracks_instance_id, failure_reason, failure_detail, num_clients, last_joined_at,
			session_started_at, session_ended_at, recording_started_at, requested_at, scheduled, admitted_at, closes_at,
			empty_since, due_at""";

	private static final String VALUES = """
			:id, :roomId, :status, :requestedPlatform, :startsAt, :endsAt, :endedAt, :locked,
			:roomMode, :recordingType, :recordingTrigger, :storeVideo, :region, :platform,
			:providerMeetingId, :providerRoomName, :roomUrl, :hostRoomUrl, :cloudInstanceId,
			:rawTracksInstanceId, :failureReason, :failureDetail, :numClients, :lastJoinedAt,
			:sessionStartedAt, :sessionEndedAt, :recordingStartedAt, :requestedAt, :scheduled, :admittedAt, :closesAt,
			:emptySince, :dueAt""";

	private final DatabaseClient database;

	private final MeetingLife life;

	private final LiveLog live;

	Meetings(DatabaseClient database, MeetingLife life, LiveLog live) {
		this.database = database;
		this.life = life;
		this.live = live;
	}

	/** Finds by id; empty if there is none. */
	public Mono<Meeting> findById(UUID id) {
		return one(sql("SELECT * FROM meetings WHERE id = :id").bind("id", id));
	}

	/** The meeting of that id; fails with a problem if there is none. */
	public Mono<Meeting> requireById(UUID id) {
		return findById(id).switchIfEmpty(Mono.error(ProblemType.MEETING_NOT_FOUND::asProblem));
	}

	/** The meeting of that id in that room; fails with a problem if there is none. */
	public Mono<Meeting> requireInRoom(UUID id, UUID roomId) {
		return findById(id).filter((meeting) -> meeting.roomId().equals(roomId))
			.switchIfEmpty(Mono.error(ProblemType.MEETING_NOT_FOUND::asProblem));
	}

	/** Locks by id; empty if there is none. */
	public Mono<Meeting> lockById(UUID id) {
		return one(sql("SELECT * FROM meetings WHERE id = :id FOR NO KEY UPDATE").bind("id", id));
	}

	/**
	 * Locks a provider's room, whether or not the meeting in it is known: whoever finds
	 * no meeting and keeps something for later, and whoever makes the meeting known, come
	 * one after the other.
	 */
	public Mono<Void> lockProviderRoom(String platform, String name) {
		return sql("SELECT pg_advisory_xact_lock(hashtextextended(:room, 0))").bind("room", platform + ':' + name)
			.then();
	}

	/** Finds by the provider's room; empty if no meeting is known to be in it. */
	public Mono<Meeting> findByProviderRoom(String platform, String name) {
		return one(sql("SELECT * FROM meetings WHERE platform = :platform AND provider_room_name = :name")
			.bind("platform", platform)
			.bind("name", name));
	}

	/** Finds by the id under which a recording of the meeting was started. */
	public Mono<Meeting> findByRecordingInstance(UUID instanceId) {
		return one(sql("""
				SELECT * FROM meetings WHERE cloud_instance_id = :instance
				UNION ALL
				SELECT * FROM meetings WHERE raw_tracks_instance_id = :instance""").bind("instance", instanceId));
	}

	/**
	 * The open meeting of a room that is still as the room wants it; of several one that
	 * has begun, and the one that ends last.
	 */
	public Mono<Meeting> findReusable(UUID roomId, String platform, MeetingSettings settings, Instant now) {
		return one(sql("SELECT * FROM meetings WHERE room_id = :room AND" + NOT_OVER + "AND " + OPEN + """
				 AND requested_platform = :platform AND locked = :locked AND room_mode = :mode
					AND recording_type = :type AND recording_trigger = :trigger AND store_video = :video
					AND coalesce(region, '') = :region
				ORDER BY starts_at <= :now DESC, ends_at DESC LIMIT 1""").bind("room", roomId)
			.bind("now", now)
			.bind("platform", platform)
			.bind("locked", settings.locked())
			.bind("mode", settings.roomMode().name())
			.bind("type", settings.recordingType().name())
			.bind("trigger", settings.recordingTrigger().name())
			.bind("video", settings.storeVideo())
			.bind("region", Objects.requireNonNullElse(settings.region(), "")));
	}

	/** The meetings of rooms that people can join now, those that end last first. */
	public Flux<Meeting> joinableIn(Collection<UUID> roomIds, Instant now) {
		return sql("SELECT * FROM meetings WHERE room_id = ANY(:rooms) AND" + NOT_OVER + "AND " + OPEN
				+ " AND status <> 'REQUESTED' ORDER BY ends_at DESC, id DESC")
			.bind("rooms", roomIds.toArray(UUID[]::new))
			.bind("now", now)
			.mapProperties(MeetingRow.class)
			.all()
			.map(MeetingRow::toMeeting);
	}

	/** The meetings of a room that are not over, those that end last first. */
	public Flux<Meeting> openIn(UUID roomId) {
		return sql("SELECT * FROM meetings WHERE room_id = :room AND " + OPEN + " ORDER BY ends_at DESC, id DESC")
			.bind("room", roomId)
			.mapProperties(MeetingRow.class)
			.all()
			.map(MeetingRow::toMeeting);
	}

	Flux<Meeting> lockOpenIn(UUID roomId) {
		return sql("SELECT * FROM meetings WHERE room_id = :room AND " + OPEN + " FOR NO KEY UPDATE")
			.bind("room", roomId)
			.mapProperties(MeetingRow.class)
			.all()
			.map(MeetingRow::toMeeting);
	}

	/**
	 * Shows somebody into an open meeting. If nobody is in it that is noted, so that it
	 * does not end for want of people at the next moment.
	 * @return the meeting; empty if it has ended meanwhile
	 */
	public Mono<Meeting> showIn(Meeting meeting, Instant now) {
		if (meeting.presence().numClients() > 0 || !meeting.status().isJoinable()) {
			return Mono.just(meeting);
		}
		return one(sql("UPDATE meetings SET admitted_at = :now WHERE id = :id AND " + OPEN + " RETURNING *")
			.bind("now", now)
			.bind("id", meeting.id()));
	}

	/** Meetings that something becomes of by now, the longest due first. */
	public Flux<Meeting> due(Instant now, int most) {
		return sql("SELECT * FROM meetings WHERE due_at <= :now ORDER BY due_at LIMIT :most").bind("now", now)
			.bind("most", most)
			.mapProperties(MeetingRow.class)
			.all()
			.map(MeetingRow::toMeeting);
	}

	/** Nothing becomes of a meeting before then, unless it changes. */
	public Mono<Void> putOff(UUID id, Instant until) {
		return sql("UPDATE meetings SET due_at = :until WHERE id = :id AND due_at IS NOT NULL").bind("until", until)
			.bind("id", id)
			.then();
	}

	/** Stores a new meeting, and tells those who watch. */
	public Mono<Meeting> insert(Meeting meeting) {
		return write("INSERT INTO meetings (" + COLUMNS + ") VALUES (" + VALUES + ")", meeting)
			.flatMap((inserted) -> tell(LiveMeeting.of(inserted)).thenReturn(inserted));
	}

	/**
	 * Stores what has changed of a meeting, wakes those who wait for it, and tells those
	 * who watch what they see of it.
	 */
	public Mono<Meeting> update(Meeting before, Meeting after) {
		LiveMeeting seen = LiveMeeting.of(after);
		Mono<Void> told = seen.equals(LiveMeeting.of(before)) ? Mono.empty() : tell(seen);
		return write("WITH changed AS (UPDATE meetings SET (" + COLUMNS + ") = (" + VALUES
				+ ") WHERE id = :id RETURNING id)" + " SELECT pg_notify('" + CHANGES + "', id::text) FROM changed",
				after)
			.flatMap((updated) -> told.thenReturn(updated));
	}

	private Mono<Void> tell(LiveMeeting seen) {
		return this.live.append(seen.event());
	}

	private Mono<Meeting> write(String statement, Meeting meeting) {
		return sql(statement).bindProperties(MeetingRow.of(meeting, dueAt(meeting))).then().thenReturn(meeting);
	}

	private @Nullable Instant dueAt(Meeting meeting) {
		return this.life.next(meeting).map(Deadline::at).orElse(null);
	}

	private GenericExecuteSpec sql(String statement) {
		return this.database.sql(statement);
	}

	private static Mono<Meeting> one(GenericExecuteSpec select) {
		return select.mapProperties(MeetingRow.class).one().map(MeetingRow::toMeeting);
	}

}
