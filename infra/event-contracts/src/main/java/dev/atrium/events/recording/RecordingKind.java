package dev.atrium.events.recording;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a recording consists of. */
public enum RecordingKind {

	/** One file with everybody's audio and video. */
	@JsonProperty("composed")
	COMPOSED,
	/** One file with everybody's audio. */
	@JsonProperty("audio_only")
	AUDIO_ONLY,
	/** One file per participant and track. */
	@JsonProperty("raw_tracks")
	RAW_TRACKS

}
