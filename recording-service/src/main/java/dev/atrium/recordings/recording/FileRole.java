package dev.atrium.recordings.recording;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a stored file is to its recording. */
public enum FileRole {

	/**
	 * The provider's file, as it came; the list of its tracks, where it came in tracks.
	 */
	@JsonProperty("original")
	ORIGINAL("original"),
	/** The mixed audio, MP3. */
	@JsonProperty("audio")
	AUDIO("audio"),
	/** The mixed audio, Opus in Ogg. */
	@JsonProperty("opus")
	OPUS("opus"),
	/** The peaks to draw, JSON. */
	@JsonProperty("waveform")
	WAVEFORM("waveform"),
	/** The peaks at 20 a second, JSON as audiowaveform writes it. */
	@JsonProperty("peaks")
	PEAKS("peaks"),
	/** Who spoke when, JSON. */
	@JsonProperty("talk_time")
	TALK_TIME("talk_time"),
	/** The video, MP4 that browsers play. */
	@JsonProperty("video")
	VIDEO("video"),
	/** A picture that stands for the video, JPEG. */
	@JsonProperty("poster")
	POSTER("poster");

	private final String wireName;

	FileRole(String wireName) {
		this.wireName = wireName;
	}

	/** Its name in the database. */
	public String wireName() {
		return this.wireName;
	}

}
