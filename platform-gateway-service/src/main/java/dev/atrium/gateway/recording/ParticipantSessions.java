package dev.atrium.gateway.recording;

import java.time.Instant;
import java.util.UUID;

import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

/**
 * Who is in a meeting's room. A session is open while it has a beginning and no end,
 * whichever of the two was told first.
 */
@Repository
class ParticipantSessions {

	private static final String JOINED = """
			insert into participant_session (meeting_id, session_id, joined_at) values (:meeting, :session, :at)
			on conflict (meeting_id, session_id) do update set joined_at = excluded.joined_at""";

	private static final String LEFT = """
			insert into participant_session (meeting_id, session_id, left_at) values (:meeting, :session, :at)
			on conflict (meeting_id, session_id) do update set left_at = excluded.left_at""";

	private static final String ALL_LEFT = """
			update participant_session set left_at = :at
			where meeting_id = :meeting and left_at is null and joined_at <= :at""";

	private static final String COUNT_OPEN = """
			select count(*) from participant_session
			where meeting_id = :meeting and joined_at is not null and left_at is null""";

	private final DatabaseClient database;

	ParticipantSessions(DatabaseClient database) {
		this.database = database;
	}

	Mono<Void> joined(UUID meetingId, String sessionId, Instant at) {
		return this.database.sql(JOINED).bind("meeting", meetingId).bind("session", sessionId).bind("at", at).then();
	}

	Mono<Void> left(UUID meetingId, String sessionId, Instant at) {
		return this.database.sql(LEFT).bind("meeting", meetingId).bind("session", sessionId).bind("at", at).then();
	}

	Mono<Void> allLeft(UUID meetingId, Instant at) {
		return this.database.sql(ALL_LEFT).bind("meeting", meetingId).bind("at", at).then();
	}

	Mono<Long> countOpen(UUID meetingId) {
		return this.database.sql(COUNT_OPEN).bind("meeting", meetingId).mapValue(Long.class).one();
	}

}
