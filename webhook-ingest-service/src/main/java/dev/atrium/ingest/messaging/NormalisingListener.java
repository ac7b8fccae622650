package dev.atrium.ingest.messaging;

import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;

import dev.atrium.events.Topics;
import dev.atrium.ingest.messaging.Normaliser.Normalised;
import dev.atrium.ingest.webhook.Translation.KeptNotMapped;
import dev.atrium.ingest.webhook.Translation.Reason;

/**
 * Reads raw callbacks and publishes their events, in one Kafka transaction per batch with
 * the offsets: whoever reads committed records sees each event once, wherever this
 * process dies.
 */
class NormalisingListener {

	private static final Logger log = LoggerFactory.getLogger(NormalisingListener.class);

	private final Normaliser normaliser;

	private final KafkaOperations<String, byte[]> kafka;

	private final ConsumerRecordRecoverer deadLetters;

	private final NormaliserMetrics metrics;

	NormalisingListener(Normaliser normaliser, KafkaOperations<String, byte[]> kafka,
			ConsumerRecordRecoverer deadLetters, NormaliserMetrics metrics) {
		this.normaliser = normaliser;
		this.kafka = kafka;
		this.deadLetters = deadLetters;
		this.metrics = metrics;
	}

	@KafkaListener(id = "normaliser", groupId = "${spring.application.name}", topics = Topics.PROVIDER_WEBHOOKS,
			containerFactory = NormaliserConfiguration.CONTAINER_FACTORY)
	void normalise(List<ConsumerRecord<String, byte[]>> records) {
		records.forEach(this::normalise);
	}

	private void normalise(ConsumerRecord<String, byte[]> record) {
		Normalised normalised;
		try {
			normalised = this.normaliser.normalise(record);
		}
		catch (RuntimeException ex) {
			park(record, ex);
			return;
		}
		normalised.events().forEach(this::publish);
		if (normalised.translation() instanceof KeptNotMapped kept) {
			report(kept, record);
		}
		this.metrics.count(normalised.platform(), normalised.translation());
	}

	private void publish(ProducerRecord<String, byte[]> event) {
		// A send that fails makes the commit fail, and the batch is read again.
		var _ = this.kafka.send(event);
	}

	private static void report(KeptNotMapped kept, ConsumerRecord<?, ?> record) {
		if (kept.reason() == Reason.NOT_NEEDED) {
			log.debug("Kept, not mapped: {} at {}-{}@{}", kept.type(), record.topic(), record.partition(),
					record.offset());
		}
		else {
			log.warn("Kept, not mapped: {} at {}-{}@{}: {}", kept.type(), record.topic(), record.partition(),
					record.offset(), kept.detail());
		}
	}

	private void park(ConsumerRecord<String, byte[]> record, RuntimeException cause) {
		log.error("Dead letter: {}-{}@{}", record.topic(), record.partition(), record.offset(), cause);
		this.deadLetters.accept(record, cause);
		this.metrics.deadLetter();
	}

}
