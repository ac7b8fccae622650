package dev.atrium.ingest.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.apache.kafka.clients.producer.BufferExhaustedException;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;

import dev.atrium.ingest.webhook.ReceivedCallback;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class KafkaRawCallbacksTests {

	private static final Duration PATIENCE = Duration.ofMillis(200);

	private final MockProducer<String, byte[]> producer = new MockProducer<>(true, null, new StringSerializer(),
			new ByteArraySerializer());

	private final Sinks.Empty<Void> declared = Sinks.empty();

	private final KafkaRawCallbacks callbacks = new KafkaRawCallbacks(new KafkaTemplate<>(factory()),
			new Translators(List.of(new AcmeTranslator())), this.declared.asMono(),
			new AppendTrace(Tracer.NOOP, Propagator.NOOP), PATIENCE);

	@Test
	void callbackThatComesBeforeTheTopicsWaitsForThem() {
		StepVerifier.create(append()).expectSubscription().then(this.declared::tryEmitEmpty).verifyComplete();

		assertThat(this.producer.history()).hasSize(1);
	}

	@Test
	void callbackIsRefusedWhenTheTopicsAreNotDeclaredInTime() {
		StepVerifier.create(append()).verifyErrorMessage("The topics are not declared yet");

		assertThat(this.producer.history()).isEmpty();
	}

	@Test
	void producerThatTakesNothingIsAskedAgain() {
		this.declared.tryEmitEmpty();
		this.producer.sendException = new BufferExhaustedException("full");

		StepVerifier.create(append())
			.expectSubscription()
			.then(() -> this.producer.sendException = null)
			.verifyComplete();

		assertThat(this.producer.history()).hasSize(1);
	}

	@Test
	void callbackThatWasRefusedIsNotSentLater() {
		this.declared.tryEmitEmpty();
		this.producer.sendException = new BufferExhaustedException("full");

		StepVerifier.create(append())
			.verifyErrorSatisfies((failure) -> assertThat(failure).hasMessageContaining("full"));
		this.producer.sendException = null;
		StepVerifier.create(append()).verifyComplete();

		assertThat(this.producer.history()).hasSize(1);
	}

	private Mono<Void> append() {
		return this.callbacks.append(new ReceivedCallback("acme", Instant.EPOCH, Map.of(), "{}".getBytes(UTF_8)));
	}

	private ProducerFactory<String, byte[]> factory() {
		return new ProducerFactory<>() {

			@Override
			public Producer<String, byte[]> createProducer() {
				return KafkaRawCallbacksTests.this.producer;
			}

		};
	}

}
