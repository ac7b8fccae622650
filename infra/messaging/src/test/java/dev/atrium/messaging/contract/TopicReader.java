package dev.atrium.messaging.contract;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;

import org.springframework.kafka.core.ConsumerFactory;

/**
 * Reads a topic from its beginning, as an outsider.
 */
final class TopicReader implements AutoCloseable {

	private final Consumer<String, byte[]> consumer;

	private final List<ReadEvent> seen = new ArrayList<>();

	TopicReader(ConsumerFactory<String, byte[]> consumers, String topic) {
		this.consumer = consumers.createConsumer("topic-reader", "");
		List<TopicPartition> partitions = this.consumer.partitionsFor(topic)
			.stream()
			.map((partition) -> new TopicPartition(topic, partition.partition()))
			.toList();
		this.consumer.assign(partitions);
		this.consumer.seekToBeginning(partitions);
	}

	/** Waits until as many records match, and gives them. */
	List<ReadEvent> await(int count, Predicate<ReadEvent> matching) {
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
			this.consumer.poll(Duration.ofMillis(100)).forEach((record) -> this.seen.add(ReadEvent.of(record)));
			return this.seen.stream().filter(matching).count() >= count;
		});
		return this.seen.stream().filter(matching).toList();
	}

	ReadEvent await(Predicate<ReadEvent> matching) {
		return await(1, matching).getFirst();
	}

	@Override
	public void close() {
		this.consumer.close();
	}

}
