package dev.atrium.gateway.platform.daily.payload;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

import static java.util.Objects.requireNonNull;

/**
 * A participant as {@code GET /meetings} and {@code GET /meetings/:id/participants} list
 * them; who joins again is listed again.
 *
 * @param participantId what callbacks call {@code session_id}
 * @param joinTime Unix seconds
 * @param duration seconds; so far, while the session goes on
 */
@JsonNaming(SnakeCaseStrategy.class)
public record SessionParticipant(String participantId, @Nullable String userId, @Nullable String userName,
		Instant joinTime, @Nullable Double duration) {

	public SessionParticipant {
		requireNonNull(participantId, "participant_id");
		requireNonNull(joinTime, "join_time");
	}

}
