package dev.atrium.recordings.job;

import java.time.Duration;

import jakarta.validation.constraints.Positive;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How a failed job is tried again.
 *
 * @param maxAttempts how often it is tried in all
 * @param firstDelay how long to wait after the first failure; doubled after each
 * @param maxDelay how long to wait at most
 */
@ConfigurationProperties("atrium.recordings.retry")
@Validated
record RetryProperties(@DefaultValue("10") @Positive int maxAttempts, @DefaultValue("5s") Duration firstDelay,
		@DefaultValue("30m") Duration maxDelay) {

	/** Whether there is no try after that one, the first being 1. */
	boolean isLast(int attempt) {
		return attempt >= this.maxAttempts;
	}

	/** How long to wait after that many failures. */
	Duration delayAfter(int failures) {
		long factor = 1L << Math.min(Math.max(failures - 1, 0), 20);
		Duration delay = this.firstDelay.multipliedBy(factor);
		return (delay.compareTo(this.maxDelay) < 0) ? delay : this.maxDelay;
	}

}
