package dev.atrium.localstack.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * JSON over HTTP, the short way.
 */
final class JsonHttp {

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private final HttpClient client = HttpClient.newHttpClient();

	private final JsonMapper mapper = new JsonMapper();

	Answer get(URI uri) {
		return send(HttpRequest.newBuilder(uri).GET());
	}

	Answer get(URI uri, String bearerToken) {
		return send(HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + bearerToken).GET());
	}

	Answer post(URI uri, Map<String, Object> body) {
		return send(HttpRequest.newBuilder(uri)
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(this.mapper.writeValueAsString(body))));
	}

	Answer delete(URI uri) {
		return send(HttpRequest.newBuilder(uri).DELETE());
	}

	/** How many bytes an address serves. */
	long download(URI uri) {
		HttpResponse<byte[]> response = exchange(HttpRequest.newBuilder(uri).GET(),
				HttpResponse.BodyHandlers.ofByteArray());
		if (response.statusCode() != Answer.OK) {
			throw new UnexpectedAnswer("GET %s answered %d".formatted(uri.getPath(), response.statusCode()));
		}
		return response.body().length;
	}

	private Answer send(HttpRequest.Builder request) {
		HttpResponse<String> response = exchange(request, HttpResponse.BodyHandlers.ofString());
		return new Answer(response.request().method() + " " + response.uri(), response.statusCode(),
				parse(response.body()), response.body());
	}

	private <T> HttpResponse<T> exchange(HttpRequest.Builder builder, HttpResponse.BodyHandler<T> body) {
		HttpRequest request = builder.timeout(TIMEOUT).build();
		try {
			return this.client.send(request, body);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("%s %s failed: %s".formatted(request.method(), request.uri(), ex), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private JsonNode parse(String body) {
		try {
			return body.isBlank() ? MissingNode.getInstance() : this.mapper.readTree(body);
		}
		catch (JacksonException _) {
			return MissingNode.getInstance();
		}
	}

}
