package dev.atrium.gateway.platform.daily.payload;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Body of {@code POST /rooms}. Daily refuses properties that it does not know. */
public record NewRoom(String name, String privacy, Properties properties) {

	/**
	 * The room's own settings; Daily has defaults for all others.
	 *
	 * @param exp Unix seconds; nobody can join after it
	 * @param ejectAtRoomExp whether those inside have to leave then
	 * @param enablePrejoinUi whether participants see to their name and camera before
	 * they join
	 * @param geo where the media is carried; absent: near the first who joins
	 */
	@JsonNaming(SnakeCaseStrategy.class)
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Properties(long exp, boolean ejectAtRoomExp, boolean enableKnocking, boolean enableChat,
			boolean enableScreenshare, boolean enablePrejoinUi, @Nullable String geo,
			@Nullable List<String> enableRecording, @Nullable RecordingsBucket recordingsBucket) {
	}

	/** Where Daily writes recordings; without API access it could not link to them. */
	@JsonNaming(SnakeCaseStrategy.class)
	public record RecordingsBucket(String bucketName, String bucketRegion, String assumeRoleArn,
			boolean allowApiAccess) {
	}

}
