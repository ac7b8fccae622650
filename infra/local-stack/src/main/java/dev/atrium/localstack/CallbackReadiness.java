package dev.atrium.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

import tools.jackson.databind.json.JsonMapper;

/**
 * Whether Daily's stand-in has been told where callbacks go, which the gateway does once
 * ingest answers. What happens in a call before that is not called back.
 *
 * @param client the client to ask with
 * @param request what to ask
 */
record CallbackReadiness(HttpClient client, HttpRequest request) {

	/** Without one of these nobody is told, or nobody tells. */
	static final Set<Component> NEEDED = EnumSet.of(Component.SIMULATOR, Component.GATEWAY, Component.INGEST);

	private static final int OK = 200;

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private static final Duration POLL = Duration.ofMillis(100);

	private static final JsonMapper JSON = new JsonMapper();

	static CallbackReadiness of(Wiring wiring) {
		HttpRequest request = HttpRequest.newBuilder(URI.create(wiring.url(Component.SIMULATOR) + "/daily/v1/webhooks"))
			.header("Authorization", "Bearer " + wiring.keys().get("DAILY_API_KEY"))
			.timeout(Duration.ofSeconds(2))
			.build();
		return new CallbackReadiness(HttpClient.newHttpClient(), request);
	}

	/**
	 * Waits until it has.
	 * @throws StartFailed if it takes too long
	 */
	void await() {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (!isRegistered()) {
			if (System.nanoTime() > deadline) {
				throw new StartFailed(
						"The gateway has not registered a webhook within %d s".formatted(PATIENCE.toSeconds()));
			}
			LockSupport.parkNanos(POLL.toNanos());
		}
	}

	private boolean isRegistered() {
		try {
			HttpResponse<String> answer = this.client.send(this.request, HttpResponse.BodyHandlers.ofString());
			return answer.statusCode() == OK && !JSON.readTree(answer.body()).isEmpty();
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
