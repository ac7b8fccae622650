package dev.atrium.messaging.consumer;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.listener.RetryListener;

/**
 * Tells the operator about deliveries that failed, and counts the dead.
 */
class FailureLog implements RetryListener {

	private static final Logger log = LoggerFactory.getLogger(FailureLog.class);

	private final ConsumerMeters meters;

	FailureLog(ConsumerMeters meters) {
		this.meters = meters;
	}

	@Override
	public void failedDelivery(ConsumerRecord<?, ?> record, @Nullable Exception ex, int attempt) {
		log.warn("Delivery {} of {} failed: {}", attempt, place(record), cause(ex));
	}

	@Override
	public void recovered(ConsumerRecord<?, ?> record, @Nullable Exception ex) {
		this.meters.consumed(record.topic(), Outcome.DEAD);
		log.error("Gave up {}, it lies in the dead letters: {}", place(record), cause(ex));
	}

	@Override
	public void recoveryFailed(ConsumerRecord<?, ?> record, @Nullable Exception original, Exception failure) {
		log.error("Dead letter of {} not written, the record is delivered again: {}", place(record), cause(failure));
	}

	private static String place(ConsumerRecord<?, ?> record) {
		return record.topic() + "-" + record.partition() + "@" + record.offset();
	}

	/** One line per failure: the dead letter carries the stack trace. */
	private static String cause(@Nullable Exception ex) {
		return (ex != null) ? NestedExceptionUtils.getMostSpecificCause(ex).toString() : "unknown";
	}

}
