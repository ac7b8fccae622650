package dev.atrium.gateway.task;

import java.time.Duration;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Positive;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the workers work.
 *
 * @param concurrency tasks done at once per platform and instance
 * @param lease how long a worker's death goes unnoticed
 * @param attemptTimeout the longest attempt; shorter than the lease, so that two living
 * workers never do the same task
 * @param pollInterval how often to look for tasks of which no notification told
 */
@Validated
@ConfigurationProperties("atrium.tasks")
record TaskProperties(@DefaultValue("16") @Positive int concurrency, @DefaultValue("15s") Duration lease,
		@DefaultValue("12s") Duration attemptTimeout, @DefaultValue("500ms") Duration pollInterval) {

	@AssertTrue(message = "attempt-timeout must be shorter than lease")
	boolean isAttemptTimeoutShorterThanLease() {
		return attemptTimeout.compareTo(lease) < 0;
	}

}
