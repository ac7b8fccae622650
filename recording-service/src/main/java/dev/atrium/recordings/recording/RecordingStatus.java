package dev.atrium.recordings.recording;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How far a recording has come, and the table of the legal moves.
 */
public enum RecordingStatus {

	/** Known; its job is waiting. */
	ANNOUNCED,
	/** Being fetched from the provider, or waiting for the next try to. */
	DOWNLOADING,
	/** Whole in our storage; audio and waveform are being made. */
	PROCESSING,
	/** Done: audio and waveform can be fetched. */
	PROCESSED,
	/** Given up; only an operator's retry leads on. */
	FAILED;

	private static final Map<RecordingStatus, Set<RecordingStatus>> MOVES = Map.of(//
			ANNOUNCED, Set.of(DOWNLOADING, FAILED), //
			DOWNLOADING, Set.of(PROCESSING, FAILED), //
			PROCESSING, Set.of(PROCESSED, FAILED), //
			PROCESSED, Set.of(), //
			FAILED, Set.of(ANNOUNCED));

	/** Whether no job works on the recording any more. */
	public boolean isFinal() {
		return this == PROCESSED || this == FAILED;
	}

	/** Whether a recording may go from here to there. */
	public boolean mayBecome(RecordingStatus next) {
		return MOVES.getOrDefault(this, Set.of()).contains(next);
	}

	/** Its name in JSON and in the database. */
	public String wireName() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The status of that name. */
	public static RecordingStatus ofWireName(String name) {
		return valueOf(name.toUpperCase(Locale.ROOT));
	}

}
