package dev.atrium.ingest;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.atrium.events.Topics;

import static org.assertj.core.api.Assertions.assertThat;

/** Thousands of callbacks nobody would send, over HTTP. */
@IngestTest
class MutatedCallbacksIT {

	private static final int CALLBACKS = 10_000;

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

	@AfterEach
	void whatWasReceivedWasAnsweredOnceAndWhatWasAcceptedIsNormalised() {
		Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
			for (String platform : List.of("daily", "whereby")) {
				assertThat(sum("atrium.callbacks.answered", "platform", platform)).as(platform)
					.isEqualTo(sum("atrium.callbacks.received", "platform", platform));
				assertThat(sum("atrium.callbacks.normalised", "platform", platform)).as(platform)
					.isGreaterThanOrEqualTo(
							sum("atrium.callbacks.answered", "platform", platform, "outcome", "accepted"));
			}
		});
	}

	@Test
	void mutatedBodiesAreAllAnswered200AndTheNormaliserGoesOn() {
		Mutations mutations = new Mutations();
		int deadLetters = TopicReader.read(Topics.PROVIDER_WEBHOOKS + ".dlt", "").size();
		double normalised = sum("atrium.callbacks.normalised");

		assertThat(statuses(IntStream.range(0, CALLBACKS).mapToObj((i) -> signed(i, mutations.mutate(sample(i))))))
			.as("seed %d", Mutations.SEED)
			.hasSize(CALLBACKS)
			.containsOnly(200);

		Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.untilAsserted(
					() -> assertThat(sum("atrium.callbacks.normalised") - normalised).as("seed %d", Mutations.SEED)
						.isGreaterThanOrEqualTo(CALLBACKS));
		assertThat(TopicReader.read(Topics.PROVIDER_WEBHOOKS + ".dlt", "")).as("seed %d", Mutations.SEED)
			.hasSize(deadLetters);
		assertThatTheNextIsNormalised();
	}

	@Test
	void mutatedSignaturesAreAllAnswered401AndNothingElse() {
		Forgeries forgeries = new Forgeries();
		double accepted = sum("atrium.callbacks.answered", "outcome", "accepted");

		assertThat(statuses(IntStream.range(0, CALLBACKS).mapToObj((i) -> forgeries.of(sample(i), isDaily(i)))))
			.as("seed %d", Mutations.SEED)
			.hasSize(CALLBACKS)
			.containsOnly(401);

		assertThat(sum("atrium.callbacks.answered", "outcome", "accepted")).isEqualTo(accepted);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void secretsAreRotatedUnderLoadWithoutOneCallbackRejected(boolean daily) {
		double rejected = sum("atrium.callbacks.answered", "outcome", "rejected");

		assertThat(statuses(IntStream.range(0, 2000).mapToObj((i) -> signedWhileRotating(daily, i)))).hasSize(2000)
			.containsOnly(200);

		assertThat(sum("atrium.callbacks.answered", "outcome", "rejected")).isEqualTo(rejected);
	}

	/** The old secret at first, the new one at last, both in between. */
	private static SignedCallback signedWhileRotating(boolean daily, int i) {
		boolean next = i > 500 && (i > 1500 || i % 2 == 0);
		String body = "{\"type\":\"none\",\"id\":\"rotated-%d\"}".formatted(i);
		return daily
				? SignedCallback.daily(body, Instant.now(),
						next ? SignedCallback.NEXT_DAILY_SECRET : SignedCallback.DAILY_SECRET)
				: SignedCallback.whereby(body, Instant.now(),
						next ? SignedCallback.NEXT_WHEREBY_SECRET : SignedCallback.WHEREBY_SECRET);
	}

	private List<Integer> statuses(Stream<SignedCallback> callbacks) {
		return this.ingest.postAll(callbacks).stream().map(HttpResponse::statusCode).toList();
	}

	private String sample(int i) {
		return ProviderSamples.read(this.samples.get(i % this.samples.size()));
	}

	private SignedCallback signed(int i, String body) {
		return isDaily(i) ? SignedCallback.daily(body) : SignedCallback.whereby(body);
	}

	private boolean isDaily(int i) {
		return this.samples.get(i % this.samples.size()).startsWith("daily");
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

	private double sum(String name, String... tags) {
		return this.registry.find(name).tags(tags).counters().stream().mapToDouble(Counter::count).sum();
	}

}
