package dev.atrium.gateway.reconciliation.recordings;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import dev.atrium.gateway.platform.RecordingCatalog.ListedRecording;

/**
 * What to do about a recording on a provider's list.
 *
 * @param grace how long after its end its callback may be on its way
 * @param patience how long one may be in progress
 */
record RecordingRules(Duration grace, Duration patience) {

	Verdict verdict(ListedRecording recording, Instant now) {
		return switch (recording.state()) {
			case CANCELED -> Verdict.NOTHING;
			case IN_PROGRESS ->
				recording.startedAt().plus(this.patience).isBefore(now) ? Verdict.GIVE_UP : Verdict.WAIT;
			case FINISHED -> end(recording).plus(this.grace).isAfter(now) ? Verdict.WAIT : Verdict.ANNOUNCE;
		};
	}

	private static Instant end(ListedRecording recording) {
		double seconds = Objects.requireNonNullElse(recording.durationSeconds(), 0.0);
		return recording.startedAt().plusMillis(Math.round(seconds * 1000));
	}

	/** What to do. */
	enum Verdict {

		/** It is ready; say so unless it was said. */
		ANNOUNCE,
		/** It has to be looked at again. */
		WAIT,
		/** There will be no file. */
		NOTHING,
		/** It should have been finished long ago. */
		GIVE_UP

	}

}
