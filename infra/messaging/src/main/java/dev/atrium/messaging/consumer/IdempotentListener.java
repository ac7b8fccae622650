package dev.atrium.messaging.consumer;

import java.nio.ByteBuffer;
import java.util.Objects;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import reactor.core.publisher.Mono;

import org.springframework.kafka.listener.MessageListener;
import org.springframework.kafka.support.KafkaHeaders;

import dev.atrium.events.Event;
import dev.atrium.events.EventEnvelope;
import dev.atrium.messaging.EventSubscription;
import dev.atrium.messaging.cloudevents.CloudEventRecords;

/**
 * Applies each event in one transaction with the note that it is applied.
 */
class IdempotentListener<E extends Event> implements MessageListener<String, byte[]> {

	private final String consumer;

	private final EventSubscription<E> subscription;

	private final CloudEventRecords records = new CloudEventRecords();

	private final AtMostOnce effects;

	private final ConsumerMeters meters;

	IdempotentListener(String consumer, EventSubscription<E> subscription, AtMostOnce effects, ConsumerMeters meters) {
		this.consumer = consumer;
		this.subscription = subscription;
		this.effects = effects;
		this.meters = meters;
	}

	@Override
	public void onMessage(ConsumerRecord<String, byte[]> record) {
		if (isRetry(record)) {
			this.meters.retried(record.topic());
		}
		Outcome outcome = this.records.read(this.subscription.topic(), record)
			.map((envelope) -> apply(record.topic(), envelope))
			.orElse(Outcome.IGNORED);
		this.meters.consumed(record.topic(), outcome);
	}

	private static boolean isRetry(ConsumerRecord<String, byte[]> record) {
		Header attempt = record.headers().lastHeader(KafkaHeaders.DELIVERY_ATTEMPT);
		return attempt != null && ByteBuffer.wrap(attempt.value()).getInt() > 1;
	}

	private Outcome apply(String topic, EventEnvelope<E> envelope) {
		Mono<Outcome> applied = this.effects
			.apply(this.consumer, topic, envelope.id(), Mono.defer(() -> this.subscription.handler().handle(envelope)))
			.contextCapture();
		// This thread belongs to the partition: waiting here is what keeps its order.
		return Objects.requireNonNull(applied.block());
	}

}
