package dev.atrium.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

import dev.atrium.testkit.Servers;

/** Reads what consumers of committed records see of a topic. */
public final class TopicReader {

	private TopicReader() {
	}

	/** All committed records of a topic whose key starts so. */
	public static List<ConsumerRecord<String, byte[]>> read(String topic, String keyPrefix) {
		return read(topic, keyPrefix, "read_committed");
	}

	/** All records, also those of transactions that were rolled back. */
	static List<ConsumerRecord<String, byte[]>> readUncommitted(String topic, String keyPrefix) {
		return read(topic, keyPrefix, "read_uncommitted");
	}

	private static List<ConsumerRecord<String, byte[]>> read(String topic, String keyPrefix, String isolation) {
		Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
				Servers.kafka().bootstrapServers(), ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation,
				ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest", ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
				false);
		try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor(topic)
				.stream()
				.map((partition) -> new TopicPartition(topic, partition.partition()))
				.toList();
			consumer.assign(partitions);
			return readToEnd(consumer, consumer.endOffsets(partitions)).stream()
				.filter((record) -> String.valueOf(record.key()).startsWith(keyPrefix))
				.toList();
		}
	}

	/** The header's text. */
	public static String header(ConsumerRecord<?, ?> record, String name) {
		return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
	}

	private static List<ConsumerRecord<String, byte[]>> readToEnd(KafkaConsumer<String, byte[]> consumer,
			Map<TopicPartition, Long> ends) {
		List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();
		while (ends.entrySet().stream().anyMatch((end) -> consumer.position(end.getKey()) < end.getValue())) {
			consumer.poll(Duration.ofMillis(50)).forEach(read::add);
		}
		return read;
	}

}
