package dev.atrium.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.ProducerFactory;

import dev.atrium.events.Topics;

import static org.assertj.core.api.Assertions.assertThat;

/** The ways in which HTTP can carry one and the same callback, or something else. */
@IngestTest
class HttpVariationsIT {

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final String room = "room-" + UUID.randomUUID();

	private final String body = "{\"type\":\"meeting.started\",\"payload\":{\"room\":\"%s\"}}".formatted(this.room);

	private final MeterRegistry registry;

	private int port;

	@Autowired
	HttpVariationsIT(MeterRegistry registry) {
		this.registry = registry;
	}

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.port = port;
	}

	@Test
	void bodyInChunksIsTheSameBody() {
		SignedCallback callback = SignedCallback.daily(this.body);

		assertThat(send(callback, chunked(callback.bytes())).statusCode()).isEqualTo(200);

		assertThat(TopicReader.read(Topics.PROVIDER_WEBHOOKS, "daily:" + this.room)).singleElement()
			.satisfies((record) -> assertThat(record.value()).isEqualTo(callback.bytes()));
	}

	@Test
	void chunksBeyondTheLimitAreAnswered413() {
		SignedCallback callback = SignedCallback.daily("{\"x\":\"" + "y".repeat(300_000) + "\"}");

		assertThat(send(callback, chunked(callback.bytes())).statusCode()).isEqualTo(413);
	}

	@Test
	void bodyThatDoesNotArriveIsAnswered408AndItsRoomInMemoryGivenBack() throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.setSoTimeout(30_000);
			socket.getOutputStream()
				.write("POST /v1/daily/webhook HTTP/1.1\r\nHost: ingest\r\nContent-Length: 500\r\n\r\n{\"half\":"
					.getBytes(StandardCharsets.US_ASCII));

			byte[] status = socket.getInputStream().readNBytes("HTTP/1.1 408".length());

			assertThat(status).asString(StandardCharsets.US_ASCII).isEqualTo("HTTP/1.1 408");
		}
		Awaitility.await()
			.untilAsserted(() -> assertThat(this.registry.get("atrium.callbacks.in_flight").gauge().value()).isZero());
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v1/daily/webhook/", "/v1/Daily/webhook", "/v1/daily", "/v1/daily/",
			"/v1/daily/webhook?source=dashboard" })
	void pathIsKnownHoweverADashboardSpellsIt(String path) {
		SignedCallback callback = SignedCallback.daily(this.body).at(path);

		assertThat(send(callback, BodyPublishers.ofByteArray(callback.bytes())).statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET", "HEAD", "PUT", "DELETE" })
	void otherMethodsAreAnswered405(String method) {
		HttpRequest.Builder request = HttpRequest.newBuilder(uri("/v1/daily/webhook"))
			.method(method, BodyPublishers.noBody());

		HttpResponse<String> answer = send(request);

		assertThat(answer.statusCode()).isEqualTo(405);
		assertThat(answer.headers().firstValue("allow")).hasValue("POST");
	}

	@ParameterizedTest
	@CsvSource({ "Content-Type, nonsense", "Content-Type, text/plain; charset=none", "Accept, nonsense",
			"Accept, text/html", "Accept-Encoding, br", "Cookie, ;;;", "Origin, https://elsewhere.example",
			"Content-Encoding, identity", "X-Forwarded-For, nonsense" })
	void headersThatSayNothingAboutTheSenderChangeNoAnswer(String name, String value) {
		SignedCallback genuine = SignedCallback.daily(this.body);
		SignedCallback forged = genuine.withBody(genuine.body() + " ");

		assertThat(
				send(request(genuine, BodyPublishers.ofByteArray(genuine.bytes())).setHeader(name, value)).statusCode())
			.isEqualTo(200);
		assertThat(
				send(request(forged, BodyPublishers.ofByteArray(forged.bytes())).setHeader(name, value)).statusCode())
			.isEqualTo(401);
	}

	@Test
	void compressedBodyIsJudgedAsItCameAndNeverUnpacked() throws IOException {
		SignedCallback callback = SignedCallback.daily(this.body);
		ByteArrayOutputStream compressed = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
			gzip.write(callback.bytes());
		}

		HttpResponse<String> answer = send(request(callback, BodyPublishers.ofByteArray(compressed.toByteArray()))
			.setHeader("Content-Encoding", "gzip"));

		assertThat(answer.statusCode()).isEqualTo(401);
	}

	@Test
	void producerWaitsForAllReplicasAndDoublesNothing(@Autowired ProducerFactory<String, byte[]> producers) {
		assertThat(producers.getConfigurationProperties()).containsEntry(ProducerConfig.ACKS_CONFIG, "all")
			.containsEntry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
	}

	private HttpResponse<String> send(SignedCallback callback, BodyPublisher publisher) {
		return send(request(callback, publisher));
	}

	private HttpRequest.Builder request(SignedCallback callback, BodyPublisher publisher) {
		HttpRequest.Builder request = HttpRequest.newBuilder(uri(callback.path())).POST(publisher);
		callback.headers().forEach(request::header);
		return request;
	}

	private URI uri(String path) {
		return URI.create("http://127.0.0.1:" + this.port + path);
	}

	private static BodyPublisher chunked(byte[] bytes) {
		return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		return this.http.sendAsync(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString()).join();
	}

}
