package dev.atrium.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EmbeddedKafkaIT {

	private static final String TOPIC = "meetings";

	@Test
	void keepsRecordsAndPortAcrossRestart() throws Exception {
		try (EmbeddedKafka kafka = EmbeddedKafka.temporary().start()) {
			createTopic(kafka);
			commit(kafka, "before");

			kafka.restart();

			commit(kafka, "after");
			assertThat(read(kafka, 2)).containsExactly("before", "after");
		}
	}

	@Test
	void findsRecordsOfAnEarlierServerInItsDataDirectory(@TempDir Path data) throws Exception {
		try (EmbeddedKafka earlier = EmbeddedKafka.at(data, FreePorts.next()).start()) {
			createTopic(earlier);
			commit(earlier, "kept");
		}

		try (EmbeddedKafka kafka = EmbeddedKafka.at(data, FreePorts.next()).start()) {
			assertThat(read(kafka, 1)).containsExactly("kept");
		}
	}

	@Test
	void doesNotCreateTopicsByUse() {
		try (EmbeddedKafka kafka = EmbeddedKafka.temporary().start();
				Producer<String, String> producer = new KafkaProducer<>(
						Map.of("bootstrap.servers", kafka.bootstrapServers(), "max.block.ms", "1000", "key.serializer",
								StringSerializer.class, "value.serializer", StringSerializer.class))) {
			assertThatThrownBy(() -> producer.send(new ProducerRecord<>("unknown", "x")).get())
				.isInstanceOf(ExecutionException.class)
				.hasCauseInstanceOf(TimeoutException.class);
		}
	}

	private static void createTopic(EmbeddedKafka kafka) throws Exception {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
			admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
		}
	}

	/** Within a transaction, so that its topics are covered too. */
	private static void commit(EmbeddedKafka kafka, String value) throws Exception {
		try (Producer<String, String> producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", kafka.bootstrapServers(), "transactional.id", "embedded", "key.serializer",
						StringSerializer.class, "value.serializer", StringSerializer.class))) {
			producer.initTransactions();
			producer.beginTransaction();
			assertThat(producer.send(new ProducerRecord<>(TOPIC, value)).get().hasOffset()).isTrue();
			producer.commitTransaction();
		}
	}

	private static List<String> read(EmbeddedKafka kafka, int count) {
		try (Consumer<String, String> consumer = new KafkaConsumer<>(Map.of("bootstrap.servers",
				kafka.bootstrapServers(), "auto.offset.reset", "earliest", "isolation.level", "read_committed",
				"key.deserializer", StringDeserializer.class, "value.deserializer", StringDeserializer.class))) {
			consumer.assign(List.of(new TopicPartition(TOPIC, 0)));
			List<String> values = new ArrayList<>();
			long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
			while (values.size() < count && System.nanoTime() < deadline) {
				for (ConsumerRecord<String, String> received : consumer.poll(Duration.ofMillis(200))) {
					values.add(received.value());
				}
			}
			return values;
		}
	}

}
