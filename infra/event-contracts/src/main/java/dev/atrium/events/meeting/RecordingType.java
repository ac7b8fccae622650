package dev.atrium.events.meeting;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a meeting is recorded. */
public enum RecordingType {

	/** Not at all. */
	@JsonProperty("none")
	NONE,
	/** On a participant's own disk; we see nothing of it. */
	@JsonProperty("local")
	LOCAL,
	/** At the provider, from where we fetch it. */
	@JsonProperty("cloud")
	CLOUD

}
