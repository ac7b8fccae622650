package dev.atrium.rooms.webhook.sending;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What came of an attempt.
 */
public sealed interface Answer {

	/**
	 * The receiver answered.
	 *
	 * @param status its HTTP status
	 * @param preview the beginning of the body, at most 2 KB
	 * @param retryAt not to be asked again before, if it said so
	 */
	record Answered(int status, String preview, @Nullable Instant retryAt) implements Answer {

		/** Whether it has taken the message. */
		public boolean isSuccess() {
			return this.status >= 200 && this.status < 300;
		}

	}

	/**
	 * The receiver could not be reached or did not answer.
	 *
	 * @param error in words for the owner
	 * @param timedOut whether it was too slow
	 */
	record Unanswered(String error, boolean timedOut) implements Answer {
	}

	/**
	 * The guard let nothing through.
	 *
	 * @param error in words for the owner
	 */
	record Refused(String error) implements Answer {
	}

}
