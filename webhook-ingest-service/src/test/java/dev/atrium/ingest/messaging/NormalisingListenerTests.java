package dev.atrium.ingest.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

import org.springframework.kafka.core.KafkaTemplate;

import dev.atrium.ingest.webhook.ReceivedCallback;
import dev.atrium.messaging.cloudevents.CloudEventRecords;

import static org.assertj.core.api.Assertions.assertThat;

class NormalisingListenerTests {

	static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

	static final UUID EVENT_ID = UUID.fromString("5f2c9a6e-0b7d-5c1e-9f0a-3c6f1d2b7a44");

	private final MockProducer<String, byte[]> producer = new MockProducer<>(true, null, new StringSerializer(),
			new ByteArraySerializer());

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	private final List<ConsumerRecord<?, ?>> deadLetters = new ArrayList<>();

	private final NormalisingListener listener = listener();

	@Test
	void mappedCallbackIsPublishedWithItsIdAndTheTraceOfItsRequest() {
		ConsumerRecord<String, byte[]> callback = callback("acme", "mapped");
		callback.headers().add("traceparent", bytes("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));

		this.listener.normalise(List.of(callback));

		ProducerRecord<String, byte[]> event = this.producer.history().getFirst();
		assertThat(event.topic()).isEqualTo("conference-activity");
		assertThat(event.key()).isEqualTo("acme:r");
		assertThat(header(event, "ce_id")).isEqualTo(EVENT_ID.toString());
		assertThat(header(event, "ce_source")).isEqualTo("/webhook-ingest-service");
		assertThat(header(event, "traceparent")).startsWith("00-0af7651916cd43dd8448eb211c80319c");
		assertThat(count("mapped")).isOne();
	}

	@Test
	void keptCallbackIsCountedOnly() {
		this.listener.normalise(List.of(callback("acme", "kept")));

		assertThat(this.producer.history()).isEmpty();
		assertThat(this.deadLetters).isEmpty();
		assertThat(count("kept_not_mapped")).isOne();
	}

	@Test
	void whatCannotBeExplainedBecomesADeadLetterAndTheNextIsNormalised() {
		ConsumerRecord<String, byte[]> poison = callback("acme", "poison");
		ConsumerRecord<String, byte[]> stranger = new ConsumerRecord<>("provider-webhooks", 0, 1, "key", bytes("{}"));
		ConsumerRecord<String, byte[]> unknownPlatform = callback("zoom", "mapped");

		this.listener.normalise(List.of(poison, stranger, unknownPlatform, callback("acme", "mapped")));

		assertThat(this.deadLetters).containsExactly(poison, stranger, unknownPlatform);
		assertThat(this.producer.history()).hasSize(1);
		assertThat(count("dead_letter")).isEqualTo(3);
	}

	@Test
	void recordGivesBackTheCallbackItWasMadeOf() {
		ReceivedCallback callback = new ReceivedCallback("acme", NOW, Map.of("user-agent", "hook/1.0"),
				new byte[] { 0, -1, 10, 13 });

		ReceivedCallback read = CallbackRecords.read(asConsumed(CallbackRecords.write(callback, "r")));

		assertThat(read).usingRecursiveComparison().isEqualTo(callback);
	}

	private NormalisingListener listener() {
		NormaliserMetrics metrics = new NormaliserMetrics(this.registry);
		Normaliser normaliser = new Normaliser(List.of(new AcmeTranslator()), new CloudEventRecords(),
				Clock.fixed(NOW, ZoneOffset.UTC));
		var kafka = new KafkaTemplate<String, byte[]>(() -> this.producer);
		return new NormalisingListener(normaliser, kafka, (record, cause) -> this.deadLetters.add(record), metrics);
	}

	private static ConsumerRecord<String, byte[]> callback(String platform, String body) {
		return asConsumed(CallbackRecords.write(new ReceivedCallback(platform, NOW, Map.of(), bytes(body)), "subject"));
	}

	private static ConsumerRecord<String, byte[]> asConsumed(ProducerRecord<String, byte[]> record) {
		ConsumerRecord<String, byte[]> consumed = new ConsumerRecord<>(record.topic(), 0, 0, record.key(),
				record.value());
		record.headers().forEach((header) -> consumed.headers().add(header));
		return consumed;
	}

	private static String header(ProducerRecord<?, ?> record, String name) {
		return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private double count(String outcome) {
		return this.registry.get(NormaliserMetrics.NORMALISED).tags("outcome", outcome).counter().count();
	}

}
