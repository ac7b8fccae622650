package dev.atrium.rooms.meeting.conference;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

import dev.atrium.events.conference.Participant;
import dev.atrium.rooms.live.LiveEvent;
import dev.atrium.rooms.live.LiveEventType;
import dev.atrium.rooms.live.LiveLog;
import dev.atrium.rooms.meeting.Meeting;

/**
 * Who has been in which meeting from when to when; owner of the table
 * {@code participant_sessions}. One session is one stay: coming back, or a mere reload,
 * is another. What is known of a session only grows, so its events may come twice and in
 * any order.
 */
@Repository
public class ParticipantSessions {

	private static final String MERGE = """
			INSERT INTO participant_sessions AS known
				(meeting_id, session_id, user_id, display_name, role, bot, joined_at, left_at)
			VALUES (:meetingId, :sessionId, :userId, :displayName, :role, :bot, :joinedAt, :leftAt)
			ON CONFLICT (meeting_id, session_id) DO UPDATE SET
				user_id = coalesce(known.user_id, excluded.user_id),
				display_name = coalesce(known.display_name, excluded.display_name),
				role = coalesce(known.role, excluded.role),
				bot = known.bot OR excluded.bot,
				joined_at = coalesce(known.joined_at, excluded.joined_at),
				left_at = coalesce(known.left_at, excluded.left_at)
			RETURNING meeting_id, session_id, user_id, display_name, role, joined_at, left_at""";

	private final DatabaseClient database;

	private final LiveLog live;

	ParticipantSessions(DatabaseClient database, LiveLog live) {
		this.database = database;
		this.live = live;
	}

	/** Who is in a meeting, the first to come first, without the provider's helpers. */
	public Flux<LiveParticipant> presentIn(UUID meetingId) {
		return this.database.sql("""
				SELECT meeting_id, session_id, user_id, display_name, role, joined_at, left_at
				FROM participant_sessions
				WHERE meeting_id = :meetingId AND NOT bot AND joined_at IS NOT NULL AND left_at IS NULL
				ORDER BY joined_at, session_id""")
			.bind("meetingId", meetingId)
			.mapProperties(LiveParticipant.class)
			.all();
	}

	Mono<Void> joined(Meeting meeting, Participant participant, Instant at) {
		return merge(meeting, Row.of(meeting.id(), participant, at, null));
	}

	Mono<Void> left(Meeting meeting, Participant participant, Instant at) {
		return merge(meeting, Row.of(meeting.id(), participant, null, at));
	}

	Mono<People> peopleIn(UUID meetingId) {
		return this.database.sql("""
				SELECT count(*) FILTER (WHERE joined_at IS NOT NULL AND left_at IS NULL) AS present,
					max(joined_at) AS last_joined_at
				FROM participant_sessions WHERE meeting_id = :meetingId AND NOT bot""")
			.bind("meetingId", meetingId)
			.mapProperties(People.class)
			.one();
	}

	private Mono<Void> merge(Meeting meeting, Row row) {
		return this.database.sql(MERGE)
			.bindProperties(row)
			.mapProperties(LiveParticipant.class)
			.one()
			// The provider's helpers are nobody's business.
			.filter((stay) -> !row.bot())
			.flatMap((stay) -> this.live
				.append(new LiveEvent(meeting.roomId(), meeting.id(), LiveEventType.PARTICIPANT, stay)));
	}

	private record Row(UUID meetingId, String sessionId, @Nullable String userId, @Nullable String displayName,
			@Nullable String role, boolean bot, @Nullable Instant joinedAt, @Nullable Instant leftAt) {

		static Row of(UUID meetingId, Participant participant, @Nullable Instant joinedAt, @Nullable Instant leftAt) {
			return new Row(meetingId, participant.sessionId(), participant.userId(), participant.displayName(),
					participant.role(), participant.bot(), joinedAt, leftAt);
		}

	}

}
