package dev.atrium.ingest.messaging;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import org.springframework.kafka.core.KafkaOperations;

import dev.atrium.ingest.webhook.RawCallbacks;
import dev.atrium.ingest.webhook.ReceivedCallback;

/** Keeps callbacks in {@code provider-webhooks}, acknowledged by all in-sync replicas. */
class KafkaRawCallbacks implements RawCallbacks {

	private final KafkaOperations<String, byte[]> kafka;

	private final Translators translators;

	private final Mono<Void> topicsDeclared;

	private final Scheduler sending;

	/**
	 * Creates the adapter.
	 * @param topicsDeclared completes when there is something to send to
	 * @param sending runs the sends: a send may block while the producer looks for the
	 * broker, and a request given up meanwhile must not be sent
	 */
	KafkaRawCallbacks(KafkaOperations<String, byte[]> kafka, Translators translators, Mono<Void> topicsDeclared,
			Scheduler sending) {
		this.kafka = kafka;
		this.translators = translators;
		this.topicsDeclared = topicsDeclared;
		this.sending = sending;
	}

	@Override
	public Mono<Void> append(ReceivedCallback callback) {
		String subject = this.translators.of(callback.platform()).subject(callback.body());
		var record = CallbackRecords.write(callback, subject);
		return this.topicsDeclared.then(Mono.fromFuture(() -> this.kafka.send(record), true).subscribeOn(this.sending))
			.then();
	}

}
