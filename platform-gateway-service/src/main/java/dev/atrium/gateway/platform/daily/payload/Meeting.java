package dev.atrium.gateway.platform.daily.payload;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A session in a room, as {@code GET /meetings} lists it.
 *
 * @param startTime Unix seconds, to about 15 s
 * @param duration seconds
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Meeting(String id, String room, double startTime, double duration, boolean ongoing,
		@Nullable Integer maxParticipants, @Nullable List<Participant> participants) {

	/**
	 * One participant's time in it.
	 *
	 * @param participantId what callbacks call {@code session_id}
	 * @param joinTime Unix seconds
	 * @param duration seconds
	 */
	@JsonNaming(SnakeCaseStrategy.class)
	public record Participant(@Nullable String userId, String participantId, @Nullable String userName, double joinTime,
			double duration) {
	}

}
