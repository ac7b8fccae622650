package dev.atrium.gateway.provisioning;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import org.hibernate.validator.constraints.time.DurationMin;

import dev.atrium.gateway.task.RetryPolicy;

/**
 * How meetings pass to another provider, where their room names one.
 *
 * @param deadline how long the first provider has to make the room; shorter than people
 * wait for an answer, so that the other one can still give it
 * @param settling how long a provider that was given up may still make the room: until
 * then it is looked for
 * @param lookInterval how often
 * @param removalPatience how long it is tried to remove such a room from a provider that
 * stays away
 */
@Validated
@ConfigurationProperties("atrium.failover")
record FailoverProperties(@DefaultValue("4s") @DurationMin(millis = 100) Duration deadline,
		@DefaultValue("2m") Duration settling, @DefaultValue("20s") @DurationMin(millis = 10) Duration lookInterval,
		@DefaultValue("24h") Duration removalPatience) {

	private static final Duration FIRST_DELAY = Duration.ofMillis(200);

	private static final Duration LONGEST_REMOVAL_DELAY = Duration.ofMinutes(1);

	RetryPolicy trial() {
		return new RetryPolicy(deadline, FIRST_DELAY, Duration.ofSeconds(1));
	}

	RetryPolicy removal() {
		return new RetryPolicy(removalPatience, lookInterval, LONGEST_REMOVAL_DELAY);
	}

}
