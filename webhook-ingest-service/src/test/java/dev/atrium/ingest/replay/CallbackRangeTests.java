package dev.atrium.ingest.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CallbackRangeTests {

	private static final String TOPIC = "provider-webhooks";

	private static final Instant FROM = Instant.parse("2026-11-23T00:00:00Z");

	/** One record every half an hour, beginning two hours before. */
	private final HalfHourly consumer = new HalfHourly(12);

	@Test
	void readsFromAnHourBeforeSinceClocksDiffer() {
		CallbackRange range = open(1);

		assertThat(range.next()).extracting(ConsumerRecord::offset)
			.containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L);
		assertThat(range.hasMore()).isFalse();
	}

	@Test
	void endsWhereTheTopicEndedWhenItWasOpened() {
		CallbackRange range = open(1);
		this.consumer.grow();

		assertThat(range.next()).extracting(ConsumerRecord::offset).endsWith(11L);
		assertThat(range.hasMore()).isFalse();
	}

	@Test
	void readsAllPartitionsAndPausesThoseThatAreRead() {
		CallbackRange range = open(2);

		assertThat(range.next()).extracting(ConsumerRecord::partition).contains(0, 1).hasSize(20);
		assertThat(this.consumer.paused()).hasSize(2);
	}

	@Test
	void rangeWithoutRecordsHasNothingToRead() {
		this.consumer.hold(1);

		assertThat(CallbackRange.open(this.consumer, FROM.plus(Duration.ofDays(2))).hasMore()).isFalse();
	}

	@Test
	void brokerThatSendsNothingIsGivenUp() {
		CallbackRange range = open(1);
		this.consumer.silent = true;

		IntStream.range(0, 29).forEach((poll) -> assertThat(range.next()).isEmpty());
		assertThatExceptionOfType(TimeoutException.class).isThrownBy(range::next).withMessageContaining("30 s");
	}

	@Test
	void topicThatIsMissingIsNamed() {
		assertThatExceptionOfType(UnknownTopicOrPartitionException.class)
			.isThrownBy(() -> CallbackRange.open(this.consumer, FROM))
			.withMessageContaining(TOPIC);
	}

	private CallbackRange open(int partitions) {
		this.consumer.hold(partitions);
		return CallbackRange.open(this.consumer, FROM);
	}

	private static final class HalfHourly extends MockConsumer<String, byte[]> {

		private int records;

		private boolean silent;

		HalfHourly(int records) {
			super("earliest");
			this.records = records;
		}

		void hold(int partitions) {
			Node node = new Node(0, "localhost", 9092);
			updatePartitions(TOPIC,
					IntStream.range(0, partitions)
						.mapToObj((partition) -> new PartitionInfo(TOPIC, partition, node, new Node[0], new Node[0]))
						.toList());
			updateEndOffsets(IntStream.range(0, partitions)
				.mapToObj((partition) -> new TopicPartition(TOPIC, partition))
				.collect(Collectors.toMap((partition) -> partition, (partition) -> (long) this.records)));
			schedulePollTask(() -> {
				if (!this.silent) {
					assignment().forEach((partition) -> LongStream.range(0, this.records)
						.forEach((offset) -> append(partition, offset)));
				}
			});
		}

		void grow() {
			this.records++;
		}

		private void append(TopicPartition partition, long offset) {
			if (offset >= position(partition)) {
				addRecord(new ConsumerRecord<>(TOPIC, partition.partition(), offset, "key", new byte[0]));
			}
		}

		@Override
		public synchronized Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(Map<TopicPartition, Long> times) {
			return times.entrySet()
				.stream()
				.filter((time) -> offset(time.getValue()) < this.records)
				.collect(Collectors.toMap(Map.Entry::getKey,
						(time) -> new OffsetAndTimestamp(offset(time.getValue()), time.getValue())));
		}

		private static long offset(long millis) {
			long sinceFirst = millis - FROM.minusSeconds(2 * 3600).toEpochMilli();
			return Math.max(0, Math.ceilDiv(sinceFirst, 1_800_000));
		}

		@Override
		public synchronized List<PartitionInfo> partitionsFor(String topic) {
			List<PartitionInfo> partitions = super.partitionsFor(topic);
			return (partitions != null) ? partitions : List.of();
		}

	}

}
