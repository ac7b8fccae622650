package dev.atrium.simulator.daily.payload;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A meeting session; times in Unix seconds.
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MeetingView(String id, String room, long startTime, long duration, boolean ongoing, int maxParticipants,
		@Nullable List<ParticipantView> participants) {

	/**
	 * The session without its participants.
	 */
	public MeetingView alone() {
		return new MeetingView(this.id, this.room, this.startTime, this.duration, this.ongoing, this.maxParticipants,
				null);
	}

	/**
	 * A stay in a meeting session.
	 */
	@JsonNaming(SnakeCaseStrategy.class)
	@JsonInclude(JsonInclude.Include.ALWAYS)
	public record ParticipantView(@Nullable String userId, String participantId, @Nullable String userName,
			long joinTime, long duration) {
	}

}
