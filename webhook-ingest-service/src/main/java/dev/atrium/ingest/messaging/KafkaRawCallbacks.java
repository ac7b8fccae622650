package dev.atrium.ingest.messaging;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.springframework.kafka.core.KafkaOperations;

import dev.atrium.ingest.webhook.RawCallbacks;
import dev.atrium.ingest.webhook.ReceivedCallback;

/** Keeps callbacks in {@code provider-webhooks}, acknowledged by all in-sync replicas. */
class KafkaRawCallbacks implements RawCallbacks {

	private static final Duration PAUSE = Duration.ofMillis(50);

	private final KafkaOperations<String, byte[]> kafka;

	private final Translators translators;

	private final CompletableFuture<?> topicsDeclared;

	private final AppendTrace trace;

	private final Retry untilTaken;

	/**
	 * Creates the adapter.
	 * @param kafka never blocks a send: what the producer cannot take at once, it refuses
	 * @param topicsDeclared completes when there is something to send to
	 * @param patience with a producer that takes nothing, since it does not know the
	 * topic yet or its buffer is full; from then on its delivery timeout holds
	 */
	KafkaRawCallbacks(KafkaOperations<String, byte[]> kafka, Translators translators, Mono<Void> topicsDeclared,
			AppendTrace trace, Duration patience) {
		this.kafka = kafka;
		this.translators = translators;
		this.topicsDeclared = topicsDeclared.toFuture();
		this.trace = trace;
		this.untilTaken = Retry.fixedDelay(patience.dividedBy(PAUSE), PAUSE)
			.filter(NotTaken.class::isInstance)
			.onRetryExhaustedThrow((retry, last) -> last.failure());
	}

	@Override
	public Mono<Void> append(ReceivedCallback callback) {
		String subject = this.translators.of(callback.platform()).subject(callback.body());
		ProducerRecord<String, byte[]> record = CallbackRecords.write(callback, subject);
		return this.trace.around(record,
				Mono.defer(() -> send(record)).onErrorResume(NotTaken.class, (first) -> sendAgain(record)));
	}

	private Mono<Void> sendAgain(ProducerRecord<String, byte[]> record) {
		return Mono.defer(() -> send(record)).retryWhen(this.untilTaken);
	}

	private Mono<Void> send(ProducerRecord<String, byte[]> record) {
		if (!this.topicsDeclared.isDone()) {
			return Mono.error(new NotTaken("The topics are not declared yet", null));
		}
		try {
			return Mono.fromFuture(this.kafka.send(record), true).then();
		}
		catch (RuntimeException ex) {
			return Mono.error(new NotTaken("The producer takes nothing: " + ex.getMessage(), ex));
		}
	}

	/** The record did not reach the producer's buffer, and will not be sent later. */
	private static final class NotTaken extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private NotTaken(String message, @Nullable Throwable cause) {
			super(message, cause);
		}

	}

}
