package dev.atrium.ingest.messaging;

import java.time.Clock;
import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.atrium.events.EventEnvelope;
import dev.atrium.ingest.webhook.ReceivedCallback;
import dev.atrium.ingest.webhook.Translation;
import dev.atrium.ingest.webhook.Translation.Identified;
import dev.atrium.ingest.webhook.Translation.KeptNotMapped;
import dev.atrium.ingest.webhook.Translation.Mapped;
import dev.atrium.ingest.webhook.WebhookTranslator;
import dev.atrium.messaging.cloudevents.CloudEventRecords;
import dev.atrium.messaging.cloudevents.EncodedEvent;

/** Decides what becomes of a raw callback, when it comes and whenever it is replayed. */
@Component
public class Normaliser {

	private static final String SOURCE = "/webhook-ingest-service";

	private final Translators translators;

	private final CloudEventRecords events;

	private final Clock clock;

	/** Creates a normaliser for the callbacks of these translators' platforms. */
	public Normaliser(List<WebhookTranslator> translators, CloudEventRecords events, Clock clock) {
		this.translators = new Translators(translators);
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Normalises a record of {@code provider-webhooks}.
	 * @throws RuntimeException for what no callback of ours can cause
	 */
	public Normalised normalise(ConsumerRecord<String, byte[]> record) {
		ReceivedCallback callback = CallbackRecords.read(record);
		Translation translation = this.translators.of(callback.platform()).translate(callback);
		List<ProducerRecord<String, byte[]>> published = switch (translation) {
			case Mapped mapped -> records(mapped, CallbackRecords.header(record, EncodedEvent.TRACEPARENT));
			case KeptNotMapped _ -> List.of();
		};
		return new Normalised(callback.platform(), translation, published);
	}

	private List<ProducerRecord<String, byte[]>> records(Mapped mapped, @Nullable String traceparent) {
		return mapped.events().stream().map((event) -> record(event, traceparent)).toList();
	}

	private ProducerRecord<String, byte[]> record(Identified identified, @Nullable String traceparent) {
		var envelope = new EventEnvelope<>(identified.id(), SOURCE, this.clock.instant(), identified.event());
		return this.events.encode(envelope, traceparent).toRecord();
	}

	/**
	 * What became of a callback.
	 *
	 * @param platform whose callback it is
	 * @param translation what it means to us
	 * @param events the records to publish, in order; none if it is only kept
	 */
	public record Normalised(String platform, Translation translation, List<ProducerRecord<String, byte[]>> events) {
	}

}
