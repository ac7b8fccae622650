package dev.atrium.recordings.recording;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a stored file is to its recording. */
public enum FileRole {

	/** The provider's file, as it came. */
	@JsonProperty("original")
	ORIGINAL("original"),
	/** The mixed audio, MP3. */
	@JsonProperty("audio")
	AUDIO("audio"),
	/** The peaks to draw, JSON. */
	@JsonProperty("waveform")
	WAVEFORM("waveform");

	private final String wireName;

	FileRole(String wireName) {
		this.wireName = wireName;
	}

	/** Its name in the database. */
	public String wireName() {
		return this.wireName;
	}

}
