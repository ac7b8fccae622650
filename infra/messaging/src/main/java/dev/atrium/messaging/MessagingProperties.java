package dev.atrium.messaging;

import java.time.Duration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Positive;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of messaging; a deployment seldom needs more than the first two.
 *
 * @param partitions partitions of each topic; raising it moves keys to other partitions
 * @param replicationFactor copies of each partition
 * @param purgeInterval how often rows past their retention are removed
 * @param outbox the sending side
 * @param consumer the receiving side
 */
@Validated
@ConfigurationProperties("atrium.messaging")
public record MessagingProperties(@DefaultValue("6") @Positive int partitions,
		@DefaultValue("1") @Positive short replicationFactor,
		@DefaultValue("10m") @DurationMin(seconds = 1) Duration purgeInterval, @DefaultValue @Valid Outbox outbox,
		@DefaultValue @Valid Consumer consumer) {

	/**
	 * The transactional outbox.
	 *
	 * @param pollInterval how often the relay looks by itself, in case a notification was
	 * lost
	 * @param batchSize rows read, sent and marked at once
	 * @param parallelism lanes relayed at once; each holds a database connection
	 * @param retention how long published rows are kept
	 */
	public record Outbox(@DefaultValue("5s") @DurationMin(millis = 10) Duration pollInterval,
			@DefaultValue("500") @Positive int batchSize, @DefaultValue("4") @Positive int parallelism,
			@DefaultValue("24h") @DurationMin(seconds = 0) Duration retention) {
	}

	/**
	 * The idempotent consumer.
	 *
	 * @param concurrency threads per subscription; at most one per partition is busy
	 * @param deadline how long a handler may take; then its transaction is rolled back
	 * and the event tried again
	 * @param retention how long ids of applied events are kept; a redelivery after that
	 * is applied again, so keep it longer than the topics' records
	 * @param retry how failed deliveries are repeated
	 */
	public record Consumer(@DefaultValue("3") @Positive int concurrency,
			@DefaultValue("30s") @DurationMin(millis = 1) @DurationMax(minutes = 2) Duration deadline,
			@DefaultValue("14d") @DurationMin(seconds = 0) Duration retention, @DefaultValue @Valid Retry retry) {
	}

	/**
	 * Repeated deliveries.
	 *
	 * @param initialInterval wait before the first repetition; doubles each time
	 * @param maxInterval the longest wait; stays below {@code max.poll.interval.ms}
	 * @param attempts deliveries before the dead letter, where the failure does not look
	 * transient
	 */
	public record Retry(@DefaultValue("200ms") @DurationMin(millis = 1) Duration initialInterval,
			@DefaultValue("30s") @DurationMin(millis = 1) @DurationMax(minutes = 2) Duration maxInterval,
			@DefaultValue("4") @Positive int attempts) {

		@AssertTrue(message = "must not be shorter than initial-interval")
		boolean isMaxIntervalLongEnough() {
			return this.maxInterval.compareTo(this.initialInterval) >= 0;
		}

	}

}
