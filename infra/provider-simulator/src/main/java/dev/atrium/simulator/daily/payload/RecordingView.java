package dev.atrium.simulator.daily.payload;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A recording; without duration while it goes on.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecordingView(String id, @JsonProperty("room_name") String roomName,
		@JsonProperty("start_ts") long startTs, String type, String status,
		@JsonProperty("max_participants") int maxParticipants, @Nullable Long duration,
		@JsonProperty("s3key") String s3Key, List<TrackView> tracks, @Nullable String mtgSessionId) {

	/**
	 * One participant's file.
	 */
	public record TrackView(String type, String s3Key, long size) {
	}

}
