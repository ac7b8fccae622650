package dev.atrium.rooms.recording.web;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A recording that is being started.
 */
@Schema(name = "RecordingStart")
record RecordingStartResponse(@Schema(example = "ok") String status,
		@Schema(description = "The provider's id of the recording within the meeting",
				name = "instanceId") @JsonProperty("instanceId") UUID instanceId) {

	static RecordingStartResponse of(UUID instanceId) {
		return new RecordingStartResponse("ok", instanceId);
	}

}
