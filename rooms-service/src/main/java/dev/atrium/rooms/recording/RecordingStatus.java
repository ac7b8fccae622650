package dev.atrium.rooms.recording;

import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How far a recording has come. The topic's events may come in any order, so this only
 * ever moves as the table says; whatever else comes is late.
 */
public enum RecordingStatus {

	/** The provider has finished it; we fetch it. */
	@JsonProperty("ready")
	READY,
	/** We have the provider's file. */
	@JsonProperty("stored")
	STORED,
	/** It can be listened to. */
	@JsonProperty("processed")
	PROCESSED,
	/**
	 * It could not be made, fetched or processed; an operator may have it tried again.
	 */
	@JsonProperty("failed")
	FAILED,
	/** It is to go, and what there is of it is being removed; nobody can listen to it. */
	@JsonProperty("erasing")
	ERASING,
	/** Nothing of it is left. */
	@JsonProperty("erased")
	ERASED;

	private static final Map<RecordingStatus, Set<RecordingStatus>> MOVES = Map.ofEntries(
			Map.entry(READY, Set.of(STORED, PROCESSED, FAILED, ERASING, ERASED)),
			Map.entry(STORED, Set.of(PROCESSED, FAILED, ERASING, ERASED)),
			Map.entry(PROCESSED, Set.of(ERASING, ERASED)),
			Map.entry(FAILED, Set.of(STORED, PROCESSED, ERASING, ERASED)), Map.entry(ERASING, Set.of(ERASED)),
			Map.entry(ERASED, Set.of()));

	boolean canBecome(RecordingStatus next) {
		return MOVES.getOrDefault(this, Set.of()).contains(next);
	}

	/** Whether nothing more is being made of it. */
	boolean isFinished() {
		return this == PROCESSED || this == FAILED;
	}

	/** Whether it is neither erased nor to be. */
	boolean isKept() {
		return this != ERASING && this != ERASED;
	}

}
