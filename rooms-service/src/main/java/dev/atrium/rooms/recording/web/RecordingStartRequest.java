package dev.atrium.rooms.recording.web;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import dev.atrium.events.EventIds.RecordingInstance;

/**
 * A wish to have a meeting recorded; in the words of Reflector's API, which are Daily's.
 */
record RecordingStartRequest(@Schema(description = "What to record", example = "cloud") @NotNull Kind type,
		@Schema(description = "Taken and not used: the id follows from the meeting's",
				name = "instanceId") @JsonProperty("instanceId") @Nullable UUID instanceId) {

	/** What can be recorded. */
	enum Kind {

		/** One file with everybody in it. */
		@JsonProperty("cloud")
		CLOUD(RecordingInstance.CLOUD),
		/** One file per participant and track. */
		@JsonProperty("raw-tracks")
		RAW_TRACKS(RecordingInstance.RAW_TRACKS);

		private final RecordingInstance instance;

		Kind(RecordingInstance instance) {
			this.instance = instance;
		}

		RecordingInstance instance() {
			return this.instance;
		}

	}

}
