package dev.atrium.ingest.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

import dev.atrium.events.Topics;

/**
 * The records of {@code provider-webhooks} since some time, as far as they were there
 * when this was opened; in order per partition, and never more than a batch of them in
 * memory. Belongs to no consumer group.
 */
final class CallbackRange implements AutoCloseable {

	/**
	 * Records are found by their own timestamps, which other clocks may have made than
	 * that of the arrival. No clock is further off: no signature would pass.
	 */
	private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);

	private static final Duration POLL = Duration.ofSeconds(1);

	/** Polls in a row that bring nothing before the broker is given up. */
	private static final int PATIENCE = 30;

	private final Consumer<String, byte[]> consumer;

	private final Map<TopicPartition, Long> unread;

	private int idle;

	private CallbackRange(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
		this.consumer = consumer;
		this.unread = new HashMap<>(ends);
	}

	/**
	 * Opens a range.
	 * @param consumer closed with the range
	 * @param from all callbacks are in it that were received then or later, and some that
	 * were received before
	 * @throws org.apache.kafka.common.KafkaException if the broker does not answer, or
	 * has no such topic
	 */
	static CallbackRange open(Consumer<String, byte[]> consumer, Instant from) {
		List<TopicPartition> partitions = partitions(consumer);
		Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
		consumer.assign(partitions);
		// Not to an end by time: a record may lie behind a younger one, if it was copied.
		starts(consumer, from.minus(CLOCKS_DIFFER), ends).forEach(consumer::seek);
		CallbackRange range = new CallbackRange(consumer, ends);
		range.leaveFinished();
		return range;
	}

	private static List<TopicPartition> partitions(Consumer<?, ?> consumer) {
		List<TopicPartition> partitions = consumer.partitionsFor(Topics.PROVIDER_WEBHOOKS)
			.stream()
			.map((partition) -> new TopicPartition(partition.topic(), partition.partition()))
			.toList();
		if (partitions.isEmpty()) {
			throw new UnknownTopicOrPartitionException(
					"there is no topic " + Topics.PROVIDER_WEBHOOKS + "; the service declares it when it starts");
		}
		return partitions;
	}

	/** Where the first record lies that is as late, or the end. */
	private static Map<TopicPartition, Long> starts(Consumer<?, ?> consumer, Instant time,
			Map<TopicPartition, Long> ends) {
		Map<TopicPartition, Long> times = new HashMap<>();
		ends.keySet().forEach((partition) -> times.put(partition, time.toEpochMilli()));
		Map<TopicPartition, Long> starts = new HashMap<>(ends);
		consumer.offsetsForTimes(times)
			.forEach((partition, found) -> offset(found).ifPresent((offset) -> starts.put(partition, offset)));
		return starts;
	}

	/** Kafka says {@code null} where nothing is as late. */
	private static Optional<Long> offset(@Nullable OffsetAndTimestamp found) {
		return Optional.ofNullable(found).map(OffsetAndTimestamp::offset);
	}

	boolean hasMore() {
		return !this.unread.isEmpty();
	}

	/**
	 * The next records, possibly none.
	 * @throws TimeoutException if the broker has sent nothing for long
	 */
	List<ConsumerRecord<String, byte[]>> next() {
		List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
		this.consumer.poll(POLL).forEach((record) -> {
			Long end = this.unread.get(new TopicPartition(record.topic(), record.partition()));
			if (end != null && record.offset() < end) {
				records.add(record);
			}
		});
		leaveFinished();
		this.idle = records.isEmpty() ? this.idle + 1 : 0;
		if (hasMore() && this.idle >= PATIENCE) {
			throw new TimeoutException("no records for " + POLL.multipliedBy(PATIENCE).toSeconds() + " s");
		}
		return records;
	}

	private void leaveFinished() {
		List<TopicPartition> finished = this.unread.entrySet()
			.stream()
			.filter((end) -> this.consumer.position(end.getKey()) >= Objects.requireNonNull(end.getValue()))
			.map(Map.Entry::getKey)
			.toList();
		this.consumer.pause(finished);
		finished.forEach(this.unread::remove);
	}

	@Override
	public void close() {
		this.consumer.close();
	}

}
