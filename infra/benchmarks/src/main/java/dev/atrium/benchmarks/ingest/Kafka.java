package dev.atrium.benchmarks.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The broker, without a service before it. */
final class Kafka {

	private static final int PARTITIONS = 6;

	private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

	private final String bootstrapServers;

	Kafka(String bootstrapServers) {
		this.bootstrapServers = bootstrapServers;
	}

	void createTopic(String topic) {
		try (Admin admin = Admin.create(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, this.bootstrapServers))) {
			admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)))
				.all()
				.toCompletionStage()
				.toCompletableFuture()
				.join();
		}
	}

	/**
	 * Sends the same bytes with the settings that ingest has, as fast as the producer
	 * takes them.
	 * @return records acknowledged per second
	 */
	double produce(String topic, List<Callback> callbacks) {
		try (var producer = new KafkaProducer<>(
				Map.<String, Object>of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, this.bootstrapServers,
						ProducerConfig.ACKS_CONFIG, "all", ProducerConfig.LINGER_MS_CONFIG, 2,
						ProducerConfig.BATCH_SIZE_CONFIG, 65536, ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4"),
				new StringSerializer(), new ByteArraySerializer())) {
			producer.partitionsFor(topic);
			long start = System.nanoTime();
			var sent = callbacks.stream()
				.map((callback) -> producer.send(new ProducerRecord<>(topic, callback.id(), callback.bytes())))
				.toList();
			producer.flush();
			double seconds = (System.nanoTime() - start) / 1e9;
			if (sent.stream().anyMatch((record) -> record.state() != Future.State.SUCCESS)) {
				throw new IllegalStateException("The broker refused records");
			}
			return callbacks.size() / seconds;
		}
	}

	/** The ids of all callbacks that a topic holds. */
	Set<String> ids(String topic) {
		try (var consumer = new KafkaConsumer<>(
				Map.<String, Object>of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, this.bootstrapServers),
				new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor(topic)
				.stream()
				.map((partition) -> new TopicPartition(topic, partition.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			Set<String> ids = new HashSet<>();
			while (ends.entrySet().stream().anyMatch((end) -> consumer.position(end.getKey()) < end.getValue())) {
				consumer.poll(Duration.ofMillis(200)).forEach((record) -> ids.add(id(record.value())));
			}
			return ids;
		}
	}

	private static String id(byte[] body) {
		Matcher matcher = ID.matcher(new String(body, StandardCharsets.UTF_8));
		return matcher.find() ? matcher.group(1) : "";
	}

}
