package dev.atrium.messaging.cloudevents;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * An event ready to be stored or sent.
 *
 * @param id the CloudEvents id
 * @param topic where it belongs
 * @param key orders it; becomes the CloudEvents subject
 * @param type the CloudEvents type
 * @param source the CloudEvents source
 * @param time the CloudEvents time
 * @param payload its JSON
 * @param traceparent the W3C trace context it arose in, if any
 */
public record EncodedEvent(UUID id, String topic, String key, String type, String source, Instant time, String payload,
		@Nullable String traceparent) {

	/** The header in which W3C trace context travels; observations read it. */
	public static final String TRACEPARENT = "traceparent";

	/** As a record in CloudEvents binary mode. */
	public ProducerRecord<String, byte[]> toRecord() {
		ProducerRecord<String, byte[]> record = KafkaMessageFactory.createWriter(this.topic, this.key)
			.writeBinary(toCloudEvent());
		if (this.traceparent != null) {
			record.headers().add(TRACEPARENT, this.traceparent.getBytes(UTF_8));
		}
		return record;
	}

	private CloudEvent toCloudEvent() {
		return CloudEventBuilder.v1()
			.withId(this.id.toString())
			.withSource(URI.create(this.source))
			.withType(this.type)
			.withTime(this.time.atOffset(ZoneOffset.UTC))
			.withSubject(this.key)
			.withData("application/json", this.payload.getBytes(UTF_8))
			.build();
	}

}
