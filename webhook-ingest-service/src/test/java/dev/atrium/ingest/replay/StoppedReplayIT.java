package dev.atrium.ingest.replay;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;

import dev.atrium.events.Topics;
import dev.atrium.ingest.IngestApplication;
import dev.atrium.ingest.IngestTest;
import dev.atrium.ingest.TopicReader;
import dev.atrium.testkit.Servers;

import static org.assertj.core.api.Assertions.assertThat;

/** The command as a process of its own, told to stop while it works. */
@IngestTest
class StoppedReplayIT {

	private static final int CALLBACKS = 4000;

	private static final int SIGTERM = 143;

	private static final String TOPIC = Topics.CONFERENCE_ACTIVITY.name();

	private final String room = "room-" + UUID.randomUUID();

	private final KafkaTemplate<String, byte[]> kafka;

	@TempDir
	private Path directory;

	@Autowired
	StoppedReplayIT(KafkaTemplate<String, byte[]> kafka) {
		this.kafka = kafka;
	}

	@Test
	void replayThatIsStoppedLeavesWholeTransactionsAndTheNextOneFindsNoneOpen() throws Exception {
		Instant from = Instant.now().minus(Duration.ofHours(100));
		IntStream.range(0, CALLBACKS).forEach((i) -> keep(i, from));
		this.kafka.flush();
		Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> events().size() == CALLBACKS);

		Process replay = start("replay", "--from=" + from, "--to=" + from.plusSeconds(1));
		Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !replayed().isEmpty());
		replay.destroy();

		assertThat(replay.waitFor(60, TimeUnit.SECONDS)).isTrue();
		assertThat(replay.exitValue()).as(log()).isEqualTo(SIGTERM);
		assertThat(endOffsets("read_committed")).isEqualTo(endOffsets("read_uncommitted"));
		int done = replayed().size();
		assertThat(done).isBetween(1, CALLBACKS - 1);
		assertThat(log()).contains("Stopped before the end")
			.containsPattern("total +%d +%d +%d".formatted(done, done, done));
	}

	private Process start(String... args) throws IOException {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		ProcessBuilder builder = new ProcessBuilder(java, "-Xmx64m", "-cp", System.getProperty("java.class.path"),
				IngestApplication.class.getName());
		builder.command().addAll(List.of(args));
		// Many small transactions, so that there is a middle to be stopped in.
		builder.environment()
			.putAll(Map.of("KAFKA_BOOTSTRAP_SERVERS", Servers.kafka().bootstrapServers(),
					"SPRING_KAFKA_CONSUMER_MAX_POLL_RECORDS", "5"));
		return builder.redirectErrorStream(true).redirectOutput(logFile()).start();
	}

	private File logFile() {
		return this.directory.resolve("replay.log").toFile();
	}

	private String log() throws IOException {
		return Files.readString(logFile().toPath());
	}

	private void keep(int i, Instant receivedAt) {
		String body = "{\"type\":\"meeting.started\",\"payload\":{\"room\":\"%s\",\"meeting_id\":\"%s-%d\"}}"
			.formatted(this.room, this.room, i);
		var _ = this.kafka.send(KeptCallback.record("daily", this.room, body, receivedAt));
	}

	private List<ConsumerRecord<String, byte[]>> events() {
		return TopicReader.read(TOPIC, "daily:" + this.room);
	}

	private List<ConsumerRecord<String, byte[]>> replayed() {
		return events().stream().filter((event) -> event.headers().lastHeader(Replay.REPLAYED_AT) != null).toList();
	}

	private static Map<TopicPartition, Long> endOffsets(String isolation) {
		Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
				Servers.kafka().bootstrapServers(), ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation);
		try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
			return consumer.endOffsets(consumer.partitionsFor(TOPIC)
				.stream()
				.map((partition) -> new TopicPartition(TOPIC, partition.partition()))
				.toList());
		}
	}

}
