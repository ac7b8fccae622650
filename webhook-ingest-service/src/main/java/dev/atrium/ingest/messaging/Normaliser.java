package dev.atrium.ingest.messaging;

import java.time.Clock;
import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

import dev.atrium.events.EventEnvelope;
import dev.atrium.ingest.webhook.ReceivedCallback;
import dev.atrium.ingest.webhook.Translation;
import dev.atrium.ingest.webhook.Translation.Identified;
import dev.atrium.ingest.webhook.Translation.KeptNotMapped;
import dev.atrium.ingest.webhook.Translation.Mapped;
import dev.atrium.ingest.webhook.Translation.Reason;
import dev.atrium.messaging.cloudevents.CloudEventRecords;
import dev.atrium.messaging.cloudevents.EncodedEvent;

/** Decides what becomes of a raw callback. */
@Component
class Normaliser {

	private static final Logger log = LoggerFactory.getLogger(Normaliser.class);

	private static final String SOURCE = "/webhook-ingest-service";

	private final Translators translators;

	private final CloudEventRecords events;

	private final NormaliserMetrics metrics;

	private final Clock clock;

	Normaliser(Translators translators, CloudEventRecords events, NormaliserMetrics metrics, Clock clock) {
		this.translators = translators;
		this.events = events;
		this.metrics = metrics;
		this.clock = clock;
	}

	/**
	 * Normalises a callback.
	 * @return the records of its events; none if it is only kept
	 * @throws RuntimeException for what no callback of ours can cause: a dead letter
	 */
	List<ProducerRecord<String, byte[]>> normalise(ConsumerRecord<String, byte[]> record) {
		ReceivedCallback callback = CallbackRecords.read(record);
		Translation translation = this.translators.of(callback.platform()).translate(callback);
		List<ProducerRecord<String, byte[]>> published = switch (translation) {
			case Mapped mapped -> publish(mapped, CallbackRecords.header(record, EncodedEvent.TRACEPARENT));
			case KeptNotMapped kept -> keep(kept, record);
		};
		this.metrics.count(callback.platform(), translation);
		return published;
	}

	private List<ProducerRecord<String, byte[]>> publish(Mapped mapped, @Nullable String traceparent) {
		return mapped.events().stream().map((event) -> record(event, traceparent)).toList();
	}

	private ProducerRecord<String, byte[]> record(Identified identified, @Nullable String traceparent) {
		var envelope = new EventEnvelope<>(identified.id(), SOURCE, this.clock.instant(), identified.event());
		return this.events.encode(envelope, traceparent).toRecord();
	}

	private static List<ProducerRecord<String, byte[]>> keep(KeptNotMapped kept, ConsumerRecord<?, ?> record) {
		if (kept.reason() == Reason.NOT_NEEDED) {
			log.debug("Kept, not mapped: {} at {}-{}@{}", kept.type(), record.topic(), record.partition(),
					record.offset());
		}
		else {
			log.warn("Kept, not mapped: {} at {}-{}@{}: {}", kept.type(), record.topic(), record.partition(),
					record.offset(), kept.detail());
		}
		return List.of();
	}

}
