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
	FAILED,
	/** Held by an operator, until another order. */
	PAUSED,
	/** Given up by an operator; only a retry leads on. */
	CANCELED,
	/** It is to go; what there is of it is being removed, and nobody can fetch it. */
	ERASING,
	/** Nothing is left of it. */
	ERASED;

	private static final Map<RecordingStatus, Set<RecordingStatus>> MOVES = Map.of(//
			ANNOUNCED, Set.of(DOWNLOADING, FAILED, PAUSED, CANCELED, ERASING), //
			DOWNLOADING, Set.of(PROCESSING, FAILED, PAUSED, CANCELED, ERASING), //
			PROCESSING, Set.of(PROCESSED, FAILED, PAUSED, CANCELED, ERASING), //
			PROCESSED, Set.of(ERASING), //
			FAILED, Set.of(ANNOUNCED, ERASING), //
			PAUSED, Set.of(ANNOUNCED, CANCELED, ERASING), //
			CANCELED, Set.of(ANNOUNCED, ERASING), //
			ERASING, Set.of(ERASED), //
			// When it is announced only now what it consisted of.
			ERASED, Set.of(ERASING));

	/** Whether a job works on the recording, or is to. */
	public boolean needsJob() {
		return this == ANNOUNCED || this == DOWNLOADING || this == PROCESSING;
	}

	/** Whether nothing that a job has left unfinished is of use any more. */
	public boolean isFinal() {
		return this == PROCESSED || this == FAILED || this == CANCELED || isErasure();
	}

	/** Whether the recording is gone or going. */
	public boolean isErasure() {
		return this == ERASING || this == ERASED;
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
