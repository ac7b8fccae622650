package dev.atrium.rooms.webhook.endpoint;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How an endpoint has been doing lately.
 *
 * @param failures attempts that failed since one last succeeded
 * @param failingSince when the first of them did; {@code null} if there are none
 * @param pausedAt since when nothing is sent; {@code null} if it is
 * @param pauseReason why nothing is sent; {@code null} if it is
 */
public record Health(int failures, @Nullable Instant failingSince, @Nullable Instant pausedAt,
		@Nullable PauseReason pauseReason) {

	/** Nothing is wrong. */
	public static final Health GOOD = new Health(0, null, null, null);

	/** Whether nothing is sent. */
	public boolean isPaused() {
		return this.pausedAt != null;
	}

	Health failedAt(Instant at) {
		return new Health(this.failures + 1, (this.failingSince != null) ? this.failingSince : at, this.pausedAt,
				this.pauseReason);
	}

	Health pausedAt(Instant at, PauseReason why) {
		return isPaused() ? this : new Health(this.failures, this.failingSince, at, why);
	}

}
