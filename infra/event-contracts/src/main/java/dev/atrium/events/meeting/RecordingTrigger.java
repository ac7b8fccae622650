package dev.atrium.events.meeting;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What starts a recording. */
public enum RecordingTrigger {

	/** Nothing but an explicit request. */
	@JsonProperty("none")
	NONE,
	/** The host is asked. */
	@JsonProperty("prompt")
	PROMPT,
	/** The first participant. */
	@JsonProperty("automatic")
	AUTOMATIC,
	/** The second participant. */
	@JsonProperty("automatic-2nd-participant")
	AUTOMATIC_2ND_PARTICIPANT

}
