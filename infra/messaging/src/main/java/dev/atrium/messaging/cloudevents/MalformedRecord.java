package dev.atrium.messaging.cloudevents;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record is no CloudEvent, or one that does not belong to its topic. Trying again
 * cannot help.
 */
public class MalformedRecord extends RuntimeException {

	private static final long serialVersionUID = 1L;

	MalformedRecord(ConsumerRecord<?, ?> record, String rule, @Nullable Throwable cause) {
		super("%s-%d@%d: %s".formatted(record.topic(), record.partition(), record.offset(), rule), cause);
	}

}
