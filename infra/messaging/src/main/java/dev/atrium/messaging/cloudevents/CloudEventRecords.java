package dev.atrium.messaging.cloudevents;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.kafka.KafkaMessageFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

import dev.atrium.events.Event;
import dev.atrium.events.EventCodec;
import dev.atrium.events.EventEnvelope;
import dev.atrium.events.EventType;
import dev.atrium.events.Topic;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Turns events into Kafka records and back.
 */
public final class CloudEventRecords {

	private final EventCodec codec = new EventCodec();

	/**
	 * The record of an event, for its topic.
	 * @throws dev.atrium.events.MalformedEvent if the event is incomplete
	 */
	public ProducerRecord<String, byte[]> write(EventEnvelope<?> envelope) {
		return encode(envelope, null).toRecord();
	}

	/**
	 * An event ready to be stored.
	 * @param traceparent the W3C trace context it arises in, if any
	 * @throws dev.atrium.events.MalformedEvent if the event is incomplete
	 */
	public EncodedEvent encode(EventEnvelope<?> envelope, @Nullable String traceparent) {
		Event event = envelope.event();
		EventType type = EventType.of(event);
		return new EncodedEvent(envelope.id(), type.topic().name(), event.key(), type.name(), envelope.source(),
				envelope.time(), new String(this.codec.write(event), UTF_8), traceparent);
	}

	/**
	 * The event of a record; empty if its type is unknown, which is how a newer service
	 * introduces one.
	 * @param topic the family the record should belong to
	 * @throws MalformedRecord if the record is no CloudEvent or not of that family
	 * @throws dev.atrium.events.MalformedEvent if the event breaks its contract
	 */
	public <E extends Event> Optional<EventEnvelope<E>> read(Topic<E> topic, ConsumerRecord<String, byte[]> record) {
		CloudEvent cloudEvent = parse(record);
		return EventType.named(cloudEvent.getType()).map((type) -> envelope(topic, type, cloudEvent, record));
	}

	private static CloudEvent parse(ConsumerRecord<String, byte[]> record) {
		try {
			return KafkaMessageFactory.createReader(record).toEvent();
		}
		catch (RuntimeException ex) {
			throw new MalformedRecord(record, "is no CloudEvent: " + ex.getMessage(), ex);
		}
	}

	private <E extends Event> EventEnvelope<E> envelope(Topic<E> topic, EventType type, CloudEvent cloudEvent,
			ConsumerRecord<String, byte[]> record) {
		if (!topic.family().isAssignableFrom(type.event())) {
			throw new MalformedRecord(record, type.name() + " does not belong here", null);
		}
		E event = topic.family().cast(this.codec.read(type, data(cloudEvent, record)));
		return new EventEnvelope<>(id(cloudEvent, record), cloudEvent.getSource().toString(),
				time(cloudEvent, record).toInstant(), event);
	}

	private static byte[] data(CloudEvent cloudEvent, ConsumerRecord<?, ?> record) {
		CloudEventData data = cloudEvent.getData();
		if (data == null) {
			throw new MalformedRecord(record, "has no data", null);
		}
		return data.toBytes();
	}

	private static UUID id(CloudEvent cloudEvent, ConsumerRecord<?, ?> record) {
		try {
			return UUID.fromString(cloudEvent.getId());
		}
		catch (IllegalArgumentException ex) {
			throw new MalformedRecord(record, "has an id that is no UUID", ex);
		}
	}

	private static OffsetDateTime time(CloudEvent cloudEvent, ConsumerRecord<?, ?> record) {
		OffsetDateTime time = cloudEvent.getTime();
		if (time == null) {
			throw new MalformedRecord(record, "has no time", null);
		}
		return time;
	}

}
