package dev.atrium.gateway.task;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * When to try again, and for how long.
 *
 * @param patience from the task's beginning until a failure is the last one
 * @param firstDelay before the second attempt; doubles with each further one
 * @param maxDelay the longest that it becomes
 */
public record RetryPolicy(Duration patience, Duration firstDelay, Duration maxDelay) {

	/** Doubling stops here, long after any maximum is reached. */
	private static final int MAX_DOUBLINGS = 20;

	/**
	 * The delay after an attempt: at least half of the nominal one, the rest by chance so
	 * that those who failed together do not come back together.
	 * @param attempt the attempt that failed, from 1
	 */
	public Duration delayAfter(int attempt) {
		long doubled = firstDelay.toMillis() << Math.clamp(attempt - 1L, 0, MAX_DOUBLINGS);
		long nominal = Math.min(doubled, maxDelay.toMillis());
		return Duration.ofMillis(nominal / 2 + ThreadLocalRandom.current().nextLong(nominal / 2 + 1));
	}

}
