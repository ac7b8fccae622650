package dev.atrium.simulator.callback;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One try to deliver a callback.
 *
 * @param at when
 * @param status the receiver's answer, null if none came in time
 */
public record CallbackAttempt(Instant at, @Nullable Integer status) {

	/**
	 * Whether the answer was one of the 2xx.
	 */
	public boolean isSuccessful() {
		return this.status != null && this.status / 100 == 2;
	}

	/**
	 * Whether the receiver failed, or did not answer in time.
	 */
	public boolean isServerFailure() {
		return this.status == null || this.status >= 500;
	}

}
