package dev.atrium.gateway.platform.daily.payload;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Body of {@code POST /meeting-tokens}. */
public record NewMeetingToken(Properties properties) {

	/**
	 * What the token says.
	 *
	 * @param roomName the room that it opens; a token without one would open every room
	 * @param exp Unix seconds
	 */
	@JsonNaming(SnakeCaseStrategy.class)
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Properties(String roomName, long exp, @Nullable String userId, @Nullable String userName,
			boolean isOwner, boolean enableRecordingUi) {
	}

}
