package dev.atrium.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * One client at a time over one kept connection, as the measurements need it.
 */
public final class Http {

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	/**
	 * Posts JSON.
	 * @param headers names and values in turn
	 * @return the answer's body
	 * @throws IllegalStateException unless it is answered 200 or 201
	 */
	public String post(URI uri, String json, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(uri)
			.header("Content-Type", "application/json")
			.timeout(Duration.ofMinutes(1))
			.POST(BodyPublishers.ofString(json));
		if (headers.length > 0) {
			request.headers(headers);
		}
		HttpResponse<String> answer = send(request.build());
		if (answer.statusCode() != 200 && answer.statusCode() != 201) {
			throw new IllegalStateException(uri + " answered " + answer.statusCode() + ": " + answer.body());
		}
		return answer.body();
	}

	/**
	 * Gets a text.
	 * @throws IllegalStateException unless it is answered 200
	 */
	public String get(URI uri) {
		HttpResponse<String> answer = send(HttpRequest.newBuilder(uri).timeout(Duration.ofMinutes(1)).build());
		if (answer.statusCode() != 200) {
			throw new IllegalStateException(uri + " answered " + answer.statusCode());
		}
		return answer.body();
	}

	/** Whether anything answers there, whatever it says. */
	public boolean answers(URI uri) {
		try {
			return send(HttpRequest.newBuilder(uri).build()).statusCode() > 0;
		}
		catch (UncheckedIOException _) {
			return false;
		}
	}

	private HttpResponse<String> send(HttpRequest request) {
		try {
			return this.client.send(request, BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
