package dev.atrium.benchmarks.recordings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import dev.atrium.benchmarks.Http;
import dev.atrium.localstack.Component;
import dev.atrium.localstack.LocalStack;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * recording-service itself, as deployed: told of a recording by its topic, timed by its
 * own clock from the first request to the whole, hashed, checked file.
 */
final class OurService implements Contender {

	private static final Pattern DOWNLOADS = Pattern
		.compile("(?m)^atrium_recordings_download_duration_seconds_(count|sum)\\{?.*}? ([0-9.Ee+-]+)$");

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private final LocalStack stack;

	private final LinkGateway gateway;

	private final Path storage;

	private final Http http = new Http();

	OurService(LocalStack stack, LinkGateway gateway, Path storage) {
		this.stack = stack;
		this.gateway = gateway;
		this.storage = storage;
	}

	@Override
	public String name() {
		return "recording-service, with SHA-256";
	}

	@Override
	public double seconds(URI url) {
		this.gateway.leadTo(url);
		Downloads before = downloads();
		announce(UUID.randomUUID().toString());
		long end = System.nanoTime() + PATIENCE.toNanos();
		Downloads after = downloads();
		while (after.count() == before.count()) {
			if (System.nanoTime() > end) {
				throw new IllegalStateException("Not fetched, see " + this.stack.logOf(Component.RECORDING));
			}
			LockSupport.parkNanos(200_000_000);
			after = downloads();
		}
		Folders.awaitNoFiles(this.storage.resolve(".work"), PATIENCE);
		Folders.clear(this.storage);
		return after.seconds() - before.seconds();
	}

	private Downloads downloads() {
		String figures = this.http.get(this.stack.url(Component.RECORDING).resolve("/actuator/prometheus"));
		Matcher matcher = DOWNLOADS.matcher(figures);
		double count = 0;
		double seconds = 0;
		while (matcher.find()) {
			double value = Double.parseDouble(matcher.group(2));
			if (matcher.group(1).equals("count")) {
				count = value;
			}
			else {
				seconds = value;
			}
		}
		return new Downloads(count, seconds);
	}

	private void announce(String id) {
		String json = """
				{"recording":{"platform":"daily","provider_recording_id":"%s"},"provider_room_name":"benchmark-%s",
				"kind":"composed","tracks":[],"occurred_at":"%s"}""".formatted(id, id, Instant.now());
		ProducerRecord<String, byte[]> announcement = new ProducerRecord<>("recordings", "daily/" + id,
				json.getBytes(UTF_8));
		Map.of("ce_specversion", "1.0", "ce_id", UUID.randomUUID().toString(), "ce_source", "/benchmark", "ce_type",
				"dev.atrium.RecordingReady.v1", "ce_time", Instant.now().toString(), "content-type", "application/json")
			.forEach((name, value) -> announcement.headers().add(name, value.getBytes(UTF_8)));
		try (var producer = new KafkaProducer<>(
				Map.<String, Object>of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, this.stack.bootstrapServers()),
				new StringSerializer(), new ByteArraySerializer())) {
			Future<RecordMetadata> sent = producer.send(announcement);
			producer.flush();
			if (sent.state() != Future.State.SUCCESS) {
				throw new IllegalStateException("The broker refused the announcement", sent.exceptionNow());
			}
		}
	}

	/**
	 * The service's own figures.
	 *
	 * @param count whole downloads so far
	 * @param seconds that they took
	 */
	private record Downloads(double count, double seconds) {
	}

}
