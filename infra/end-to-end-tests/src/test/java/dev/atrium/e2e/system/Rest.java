package dev.atrium.e2e.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * JSON over HTTP, as any client of the system speaks it.
 */
public final class Rest {

	private static final JsonMapper JSON = JsonMapper.builder()
		.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private static final HttpClient CLIENT = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(5))
		.build();

	private final URI base;

	private final Map<String, String> headers;

	Rest(URI base, Map<String, String> headers) {
		this.base = base;
		this.headers = headers;
	}

	public Answer get(String path) {
		return send("GET", path, BodyPublishers.noBody(), Map.of());
	}

	public Answer delete(String path) {
		return send("DELETE", path, BodyPublishers.noBody(), Map.of());
	}

	public Answer post(String path, Object body) {
		return post(path, body, Map.of());
	}

	public Answer post(String path, Object body, Map<String, String> headers) {
		return postBytes(path, JSON.writeValueAsBytes(body), headers);
	}

	/** Posts JSON that has to arrive byte for byte, such as a signed body. */
	public Answer postBytes(String path, byte[] json, Map<String, String> headers) {
		return send("POST", path, BodyPublishers.ofByteArray(json), headers);
	}

	public Answer patch(String path, Object body) {
		return send("PATCH", path, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)), Map.of());
	}

	private Answer send(String method, String path, BodyPublisher body, Map<String, String> more) {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.base.resolve(path))
			.timeout(Duration.ofSeconds(60))
			.header("Content-Type", "application/json")
			.method(method, body);
		this.headers.forEach(request::header);
		more.forEach(request::header);
		return exchange(request.build());
	}

	private static Answer exchange(HttpRequest request) {
		try {
			return new Answer(request, CLIENT.send(request, BodyHandlers.ofByteArray()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(request + " failed", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * What came back, whatever its status.
	 */
	public record Answer(HttpRequest request, HttpResponse<byte[]> response) {

		public int status() {
			return this.response.statusCode();
		}

		public String header(String name) {
			return this.response.headers().firstValue(name).orElse("");
		}

		public byte[] bytes() {
			return this.response.body();
		}

		/**
		 * This answer, if it has one of these statuses.
		 * @throws ServerTrouble if it has another of the 500s
		 */
		public Answer expect(int... statuses) {
			if (IntStream.of(statuses).anyMatch((status) -> status == status())) {
				return this;
			}
			String unexpected = "%s answered %d: %s".formatted(this.request, status(), new String(bytes(), UTF_8));
			if (status() >= 500) {
				throw new ServerTrouble(unexpected);
			}
			throw new AssertionError(unexpected);
		}

		public JsonNode json() {
			return JSON.readTree(bytes());
		}

		public <T> T as(Class<T> type) {
			return JSON.readValue(bytes(), type);
		}

	}

	/** A service cannot serve at the moment, such as without its database. */
	static final class ServerTrouble extends RuntimeException {

		private static final long serialVersionUID = 1L;

		ServerTrouble(String message) {
			super(message);
		}

	}

}
