package dev.atrium.simulator.recording;

import java.util.Arrays;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a recording consists of.
 */
public enum RecordingKind {

	/** Everybody in one video. */
	CLOUD("cloud"),

	/** Everybody in one file without a picture. */
	CLOUD_AUDIO_ONLY("cloud-audio-only"),

	/** A file per participant. */
	RAW_TRACKS("raw-tracks");

	private final String wireName;

	RecordingKind(String wireName) {
		this.wireName = wireName;
	}

	/**
	 * The name used in JSON.
	 */
	@JsonValue
	public String wireName() {
		return this.wireName;
	}

	/**
	 * Finds a kind by its name in JSON.
	 */
	public static Optional<RecordingKind> named(String name) {
		return Arrays.stream(values()).filter((kind) -> kind.wireName.equals(name)).findFirst();
	}

}
