package dev.atrium.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * Asks a service whether it is ready for work.
 *
 * @param client the client to ask with
 * @param uri its readiness endpoint
 */
record HttpReadiness(HttpClient client, URI uri) {

	private static final int OK = 200;

	private static final Duration TIMEOUT = Duration.ofSeconds(2);

	static HttpReadiness of(HttpClient client, String baseUrl) {
		return new HttpReadiness(client, URI.create(baseUrl + "/actuator/health/readiness"));
	}

	boolean isReady() {
		try {
			HttpRequest request = HttpRequest.newBuilder(this.uri).timeout(TIMEOUT).build();
			return this.client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
		}
		catch (IOException _) {
			return false;
		}
		catch (InterruptedException _) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
