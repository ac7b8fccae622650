package dev.atrium.recordings.erasure;

import java.time.Duration;
import java.time.Instant;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How erasures are done. They are tried until they succeed: nothing else would do.
 *
 * @param firstDelay how long to wait after the first failure; doubled after each
 * @param maxDelay how long to wait at most
 * @param busyDelay how long to wait for a job that is still at work on the recording
 * @param sweepInterval how often to look for erasures that no work is scheduled for
 */
@ConfigurationProperties("atrium.recordings.erasure")
record ErasureProperties(@DefaultValue("5s") Duration firstDelay, @DefaultValue("1h") Duration maxDelay,
		@DefaultValue("1s") Duration busyDelay, @DefaultValue("30s") Duration sweepInterval) {

	private static final int MAX_DOUBLINGS = 20;

	/** When to try again after that many failures. */
	Instant nextAfter(int failures, Instant now) {
		Duration delay = this.firstDelay.multipliedBy(1L << Math.clamp(failures - 1L, 0, MAX_DOUBLINGS));
		return now.plus((delay.compareTo(this.maxDelay) < 0) ? delay : this.maxDelay);
	}

}
