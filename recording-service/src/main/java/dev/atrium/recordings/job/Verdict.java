package dev.atrium.recordings.job;

import java.time.Instant;

/**
 * What becomes of a job after a run.
 */
sealed interface Verdict {

	/** It has come to its end, good or bad. */
	record Done() implements Verdict {
	}

	/**
	 * It is run again.
	 *
	 * @param at when
	 */
	record Again(Instant at) implements Verdict {
	}

}
