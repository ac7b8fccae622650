package dev.atrium.rooms.consent;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;

import dev.atrium.rooms.meeting.Meeting;

/**
 * What every participant says; owner of the table {@code consents}.
 */
@Repository
class Consents {

	private final DatabaseClient database;

	Consents(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * Stores what a participant says.
	 * @param given the answer, in place of an earlier one; {@code null}: was only asked,
	 * an answer stays
	 * @return the participant's pseudonym in this meeting
	 */
	Mono<UUID> save(Meeting meeting, Participant participant, @Nullable Boolean given) {
		GenericExecuteSpec upsert = this.database.sql("""
				INSERT INTO consents AS known (id, meeting_id, room_id, participant, given)
				VALUES (:id, :meeting, :room, :participant, :given)
				ON CONFLICT (meeting_id, participant) DO UPDATE SET given = coalesce(excluded.given, known.given)
				RETURNING id""")
			.bind("id", UUID.randomUUID())
			.bind("meeting", meeting.id())
			.bind("room", meeting.roomId())
			.bind("participant", participant.key());
		return ((given != null) ? upsert.bind("given", given) : upsert.bindNull("given", Boolean.class))
			.mapValue(UUID.class)
			.one();
	}

	/** A participant's answer; empty for one who has not answered. */
	Mono<Boolean> answerOf(UUID meetingId, Participant participant) {
		return this.database
			.sql("SELECT given FROM consents WHERE meeting_id = :meeting AND participant = :participant"
					+ " AND given IS NOT NULL")
			.bind("meeting", meetingId)
			.bind("participant", participant.key())
			.mapValue(Boolean.class)
			.one();
	}

	Mono<ConsentCounts> count(UUID meetingId) {
		return this.database.sql("""
				SELECT count(*) FILTER (WHERE given) AS given, count(*) FILTER (WHERE NOT given) AS denied,
					count(*) FILTER (WHERE given IS NULL) AS unanswered
				FROM consents WHERE meeting_id = :meeting""")
			.bind("meeting", meetingId)
			.mapProperties(ConsentCounts.class)
			.one();
	}

	Mono<Boolean> isDenied(UUID meetingId) {
		return this.database.sql("SELECT EXISTS (SELECT FROM consents WHERE meeting_id = :meeting AND NOT given)")
			.bind("meeting", meetingId)
			.mapValue(Boolean.class)
			.one();
	}

	/** The meetings of a room that somebody has denied to have recorded. */
	Flux<UUID> deniedIn(UUID roomId) {
		return this.database
			.sql("SELECT DISTINCT meeting_id FROM consents WHERE room_id = :room AND NOT given ORDER BY 1")
			.bind("room", roomId)
			.mapValue(UUID.class)
			.all();
	}

}
