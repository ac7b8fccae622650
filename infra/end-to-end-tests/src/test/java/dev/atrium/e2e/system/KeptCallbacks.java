package dev.atrium.e2e.system;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * The raw callbacks in Kafka, as an operator looks them up.
 */
public final class KeptCallbacks {

	private static final String TOPIC = "provider-webhooks";

	private final String bootstrapServers;

	KeptCallbacks(String bootstrapServers) {
		this.bootstrapServers = bootstrapServers;
	}

	/** Bodies of the callbacks about a meeting's room. */
	public List<byte[]> about(Meeting meeting) {
		String key = meeting.platform() + ":" + meeting.roomName();
		try (Consumer<String, byte[]> consumer = new KafkaConsumer<>(
				Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, this.bootstrapServers), new StringDeserializer(),
				new ByteArrayDeserializer())) {
			return bodies(consumer, key);
		}
	}

	private static List<byte[]> bodies(Consumer<String, byte[]> consumer, String key) {
		List<TopicPartition> partitions = consumer.partitionsFor(TOPIC)
			.stream()
			.map((partition) -> new TopicPartition(TOPIC, partition.partition()))
			.toList();
		consumer.assign(partitions);
		consumer.seekToBeginning(partitions);
		Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
		List<byte[]> bodies = new ArrayList<>();
		while (ends.entrySet().stream().anyMatch((end) -> consumer.position(end.getKey()) < end.getValue())) {
			StreamSupport.stream(consumer.poll(Duration.ofSeconds(1)).spliterator(), false)
				.filter((kept) -> key.equals(kept.key()))
				.forEach((kept) -> bodies.add(kept.value()));
		}
		return bodies;
	}

}
