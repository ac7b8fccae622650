package dev.atrium.simulator.daily.payload;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Payloads of {@code recording.*}.
 */
public final class RecordingEvents {

	private RecordingEvents() {
	}

	/**
	 * A recording started; says nothing of the room.
	 */
	@JsonNaming(SnakeCaseStrategy.class)
	public record Started(String action, String recordingId, Map<String, String> layout, String startedBy,
			String instanceId, long startTs) {
	}

	/**
	 * A recording can be downloaded.
	 */
	@JsonNaming(SnakeCaseStrategy.class)
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Ready(String type, String recordingId, String roomName, long startTs, String status,
			int maxParticipants, long duration, String s3Key, @Nullable List<RecordingView.TrackView> tracks) {
	}

	/**
	 * A recording came to nothing; says nothing of its id.
	 */
	@JsonNaming(SnakeCaseStrategy.class)
	public record Failed(String action, String errorMsg, String instanceId, String roomName, String timestamp) {
	}

}
