package dev.atrium.ingest.webhook.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.util.unit.DataSize;

import dev.atrium.ingest.webhook.RawCallbacks;
import dev.atrium.ingest.webhook.ReceivedCallback;
import dev.atrium.ingest.webhook.Verdict;
import dev.atrium.ingest.webhook.WebhookVerifier;

import static org.assertj.core.api.Assertions.assertThat;

class WebhookDoorTests {

	private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

	private final List<ReceivedCallback> kept = new CopyOnWriteArrayList<>();

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	private final List<DisposableServer> servers = new ArrayList<>();

	private RawCallbacks rawCallbacks = (callback) -> Mono.fromRunnable(() -> this.kept.add(callback));

	@AfterEach
	void everyRequestHasExactlyOneOutcome() {
		Awaitility.await().untilAsserted(() -> {
			assertThat(count(CallbackMetrics.RECEIVED)).isEqualTo(count(CallbackMetrics.ANSWERED));
			assertThat(this.registry.get("atrium.callbacks.in_flight").gauge().value()).isZero();
		});
	}

	@AfterEach
	void stop() {
		this.servers.forEach(DisposableServer::disposeNow);
	}

	@Test
	void authenticCallbackIsKeptAsItCameAndAnswered200() {
		post(Verdict.AUTHENTIC, "{\"a\": \"Zoë\"}\n").expectStatus().isOk().expectBody().isEmpty();

		assertThat(this.kept).singleElement().satisfies((callback) -> {
			assertThat(callback.platform()).isEqualTo("acme");
			assertThat(callback.receivedAt()).isEqualTo(NOW);
			assertThat(new String(callback.body(), StandardCharsets.UTF_8)).isEqualTo("{\"a\": \"Zoë\"}\n");
			assertThat(callback.headers()).containsEntry("content-type", "application/json")
				.containsEntry("x-kept", "yes")
				.doesNotContainKeys("authorization", "x-signature");
		});
		assertCounted("accepted", "none");
	}

	@Test
	void probeIsAnswered200AndNotKept() {
		post(Verdict.PROBE, "{}").expectStatus().isOk();

		assertThat(this.kept).isEmpty();
		assertCounted("probe", "none");
	}

	@ParameterizedTest
	@CsvSource({ "SIGNATURE_MISSING, signature_missing", "SIGNATURE_MALFORMED, signature_malformed",
			"SIGNATURE_WRONG, signature_wrong", "SIGNATURE_STALE, signature_stale" })
	void badSignatureIsAnswered401AndNotKept(Verdict verdict, String reason) {
		ProblemDetail problem = problem(post(verdict, "{}"), HttpStatus.UNAUTHORIZED);

		assertThat(problem.getType()).isEqualTo(URI.create("urn:atrium:problem:callback-refused"));
		assertThat(this.kept).isEmpty();
		assertCounted("rejected", reason);
	}

	@Test
	void platformWithoutSecretIsAnswered503SoThatItTriesAgain() {
		ResponseSpec response = post(Verdict.SECRET_NOT_SET, "{}");

		problem(response, HttpStatus.SERVICE_UNAVAILABLE);
		response.expectHeader().valueEquals(HttpHeaders.RETRY_AFTER, "1");
		assertThat(this.kept).isEmpty();
		assertCounted("unavailable", "secret_not_set");
	}

	@Test
	void bodyOverTheLimitIsAnswered413() {
		problem(post(Verdict.AUTHENTIC, "x".repeat(1025)), HttpStatus.CONTENT_TOO_LARGE);

		assertThat(this.kept).isEmpty();
		assertCounted("too_large", "none");
	}

	@Test
	void bodyOfTheLimitIsKept() {
		post(Verdict.AUTHENTIC, "x".repeat(1024)).expectStatus().isOk();

		assertThat(this.kept).hasSize(1);
	}

	@Test
	void brokerThatRefusesIsAnswered503() {
		this.rawCallbacks = (callback) -> Mono.error(new IllegalStateException("refused"));

		problem(post(Verdict.AUTHENTIC, "{}"), HttpStatus.SERVICE_UNAVAILABLE);

		assertCounted("unavailable", "broker");
	}

	@Test
	void whatDoesNotFitInMemoryIsAnswered503WhileTheRestIsUnderWay() {
		Sinks.Empty<Void> confirmation = Sinks.empty();
		this.rawCallbacks = (callback) -> {
			this.kept.add(callback);
			return confirmation.asMono();
		};
		WebTestClient client = client(Verdict.AUTHENTIC, "1500B");

		var first = CompletableFuture.supplyAsync(() -> status(client));
		Awaitility.await().untilAsserted(() -> assertThat(this.kept).hasSize(1));
		HttpStatusCode second = status(client);
		confirmation.tryEmitEmpty().orThrow();

		assertThat(second).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
		assertThat(first.join()).isEqualTo(HttpStatus.OK);
		assertThat(this.kept).hasSize(1);
		assertCounted("unavailable", "overloaded");
	}

	@Test
	void platformNobodyKnowsIsAnswered404() {
		client(Verdict.AUTHENTIC, "8KB").post()
			.uri("/v1/zoom/webhook")
			.bodyValue("{}")
			.exchange()
			.expectStatus()
			.isNotFound();

		assertThat(this.kept).isEmpty();
	}

	@Test
	void shortPathIsTheSame() {
		client(Verdict.AUTHENTIC, "8KB").post().uri("/v1/acme").bodyValue("{}").exchange().expectStatus().isOk();

		assertThat(this.kept).hasSize(1);
	}

	@Test
	void everySeriesExistsBeforeTheFirstRequest() {
		client(Verdict.AUTHENTIC, "8KB");

		Stream.of(Outcome.values())
			.forEach((outcome) -> assertThat(count(outcome.kind(), outcome.reason())).as(outcome.name()).isZero());
	}

	private ResponseSpec post(Verdict verdict, String body) {
		return client(verdict, "8KB").post()
			.uri("/v1/acme/webhook")
			.contentType(MediaType.APPLICATION_JSON)
			.header("Authorization", "Basic c2VjcmV0")
			.header("X-Signature", "secret")
			.header("X-Kept", "yes")
			.bodyValue(body.getBytes(StandardCharsets.UTF_8))
			.exchange();
	}

	private WebTestClient client(Verdict verdict, String maxInFlight) {
		ReceivingProperties properties = new ReceivingProperties(DataSize.ofKilobytes(1), DataSize.parse(maxInFlight),
				Duration.ofSeconds(5));
		List<WebhookVerifier> verifiers = List.of(new FixedVerifier(verdict));
		CallbackMetrics metrics = new CallbackMetrics(this.registry, verifiers);
		WebhookReceiver receiver = new WebhookReceiver(new InFlightLimit(properties, this.registry), this.rawCallbacks,
				metrics, properties, Clock.fixed(NOW, ZoneOffset.UTC));
		WebhookDoor door = new WebhookDoor(verifiers, receiver, JsonMapper.shared());
		DisposableServer server = HttpServer.create().host("127.0.0.1").port(0).route(door::apply).bindNow();
		this.servers.add(server);
		return WebTestClient.bindToServer()
			.baseUrl("http://127.0.0.1:" + server.port())
			.responseTimeout(Duration.ofSeconds(30))
			.build();
	}

	private static HttpStatusCode status(WebTestClient client) {
		return client.post().uri("/v1/acme/webhook").bodyValue("{}").exchange().returnResult().getStatus();
	}

	private static ProblemDetail problem(ResponseSpec response, HttpStatus status) {
		ProblemDetail problem = Objects.requireNonNull(response.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody(ProblemDetail.class)
			.returnResult()
			.getResponseBody());
		assertThat(problem.getDetail()).isNotBlank();
		return problem;
	}

	private void assertCounted(String outcome, String reason) {
		Awaitility.await().untilAsserted(() -> assertThat(count(outcome, reason)).isOne());
	}

	private double count(String outcome, String reason) {
		return this.registry.get(CallbackMetrics.ANSWERED).tags("outcome", outcome, "reason", reason).counter().count();
	}

	private double count(String name) {
		return this.registry.find(name).counters().stream().mapToDouble(Counter::count).sum();
	}

	private record FixedVerifier(Verdict verdict) implements WebhookVerifier {

		@Override
		public String platform() {
			return "acme";
		}

		@Override
		public Verdict verify(HttpHeaders headers, byte[] body) {
			return this.verdict;
		}

		@Override
		public String secretSetting() {
			return "ACME_WEBHOOK_SECRET";
		}

		@Override
		public Set<String> keptHeaders() {
			return Set.of("x-kept");
		}

	}

}
