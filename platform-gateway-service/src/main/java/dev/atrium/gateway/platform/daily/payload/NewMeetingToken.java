package dev.atrium.gateway.platform.daily.payload;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Body of {@code POST /meeting-tokens}. */
public record NewMeetingToken(Properties properties) {

	/** A token for one room; a token without one would open every room of the domain. */
	public static NewMeetingToken of(String roomName, Instant expiresAt, @Nullable String userId,
			@Nullable String userName, boolean owner, boolean recordingUi) {
		return new NewMeetingToken(
				new Properties(roomName, expiresAt.getEpochSecond(), userId, userName, owner, recordingUi));
	}

	/**
	 * What the token says.
	 *
	 * @param exp Unix seconds
	 */
	@JsonNaming(SnakeCaseStrategy.class)
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Properties(String roomName, long exp, @Nullable String userId, @Nullable String userName,
			boolean isOwner, boolean enableRecordingUi) {
	}

}
