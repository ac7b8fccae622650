package dev.atrium.ingest;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.atrium.events.Topics;

import static org.assertj.core.api.Assertions.assertThat;

@IngestTest
class MutatedCallbacksIT {

	private static final int CALLBACKS = 300;

	private final Mutations mutations = new Mutations(20261124);

	private final List<String> samples = ProviderSamples.names()
		.stream()
		.filter((name) -> !name.endsWith("verification-test"))
		.toList();

	private final MeterRegistry registry;

	private IngestClient ingest;

	@Autowired
	MutatedCallbacksIT(MeterRegistry registry) {
		this.registry = registry;
	}

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.ingest = new IngestClient(port);
	}

	@Test
	void mutatedBodiesAreAllAnswered200AndTheNormaliserGoesOn() {
		int deadLetters = TopicReader.read(Topics.PROVIDER_WEBHOOKS + ".dlt", "").size();
		double normalised = sum("atrium.callbacks.normalised");

		IntStream.range(0, CALLBACKS)
			.forEach((i) -> assertThat(this.ingest.post(signed(i, this.mutations.mutate(sample(i)))).statusCode())
				.as("callback %d", i)
				.isEqualTo(200));

		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.untilAsserted(() -> assertThat(sum("atrium.callbacks.normalised") - normalised).isEqualTo(CALLBACKS));
		assertThat(TopicReader.read(Topics.PROVIDER_WEBHOOKS + ".dlt", "")).hasSize(deadLetters);
		assertThatTheNextIsNormalised();
		Awaitility.await()
			.untilAsserted(
					() -> assertThat(sum("atrium.callbacks.answered")).isEqualTo(sum("atrium.callbacks.received")));
	}

	@Test
	void mutatedSignaturesAreAllAnswered401() {
		Random random = new Random(20261125);

		IntStream.range(0, CALLBACKS).forEach((i) -> {
			SignedCallback genuine = signed(i, sample(i));
			SignedCallback forged = genuine.withHeaders((value) -> changeOneCharacter(value, random));
			assertThat(this.ingest.post(forged).statusCode()).as(forged.headers().toString()).isEqualTo(401);
		});
	}

	private String sample(int i) {
		return ProviderSamples.read(this.samples.get(i % this.samples.size()));
	}

	private SignedCallback signed(int i, String body) {
		boolean daily = this.samples.get(i % this.samples.size()).startsWith("daily");
		return daily ? SignedCallback.daily(body) : SignedCallback.whereby(body);
	}

	/** Digits and letters, so that what is changed counts. */
	private static String changeOneCharacter(String value, Random random) {
		int place = random.nextInt(value.length());
		char other = (value.charAt(place) == '7') ? '3' : '7';
		return value.substring(0, place) + other + value.substring(place + 1);
	}

	private void assertThatTheNextIsNormalised() {
		String room = "room-" + UUID.randomUUID();
		this.ingest.post(SignedCallback
			.whereby("{\"type\":\"room.session.started\",\"id\":\"%s\",\"data\":{\"roomName\":\"/%s\"}}".formatted(room,
					room)));
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(TopicReader.read(Topics.CONFERENCE_ACTIVITY.name(), "whereby:" + room))
				.hasSize(1));
	}

	private double sum(String name) {
		return this.registry.find(name).counters().stream().mapToDouble(Counter::count).sum();
	}

}
