package dev.atrium.messaging.consumer;

import org.apache.kafka.common.TopicPartition;

import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

import dev.atrium.events.MalformedEvent;
import dev.atrium.messaging.MessagingProperties;
import dev.atrium.messaging.cloudevents.MalformedRecord;

/**
 * What happens to a record that cannot be applied: a malformed one goes to the dead
 * letters at once, a failure that looks transient is tried again until it passes, any
 * other a few times. The partition waits meanwhile, so order is kept.
 */
class FailurePolicy {

	private final KafkaOperations<?, ?> kafka;

	private final MessagingProperties.Retry retry;

	private final ConsumerMeters meters;

	FailurePolicy(KafkaOperations<?, ?> kafka, MessagingProperties.Retry retry, ConsumerMeters meters) {
		this.kafka = kafka;
		this.retry = retry;
		this.meters = meters;
	}

	/** For one container, as it keeps the state of the tries. */
	CommonErrorHandler errorHandler() {
		DefaultErrorHandler handler = new DefaultErrorHandler(deadLetters());
		handler.addNotRetryableExceptions(MalformedEvent.class, MalformedRecord.class);
		handler.setBackOffFunction((record, ex) -> backOff(ex));
		handler.setRetryListeners(new FailureLog(this.meters));
		// The observer's one line says it all; the container would add a stack trace per
		// try.
		handler.setLogLevel(KafkaException.Level.DEBUG);
		return handler;
	}

	/** If it fails, the record is delivered again, not lost. */
	private DeadLetterPublishingRecoverer deadLetters() {
		return new DeadLetterPublishingRecoverer(this.kafka,
				(record, ex) -> new TopicPartition(record.topic() + ".dlt", record.partition()));
	}

	private BackOff backOff(Exception failure) {
		ExponentialBackOff backOff = new ExponentialBackOff(this.retry.initialInterval().toMillis(), 2);
		backOff.setMaxInterval(this.retry.maxInterval().toMillis());
		if (!TransientFailures.include(failure)) {
			backOff.setMaxAttempts(this.retry.attempts() - 1);
		}
		return backOff;
	}

}
