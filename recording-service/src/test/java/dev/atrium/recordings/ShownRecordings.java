package dev.atrium.recordings;

import java.time.Duration;
import java.util.Objects;

import org.awaitility.Awaitility;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.reactive.server.WebTestClient;

import tools.jackson.databind.JsonNode;

import dev.atrium.events.recording.RecordingRef;

/**
 * Recordings as REST shows them.
 */
@TestComponent
class ShownRecordings {

	private final WebTestClient web;

	ShownRecordings(WebTestClient web) {
		this.web = web;
	}

	/** A recording as soon as it has that status. */
	JsonNode awaitStatus(RecordingRef recording, String status) {
		return Awaitility.await()
			.atMost(Duration.ofSeconds(40))
			.ignoreExceptions()
			.until(() -> show(recording), (shown) -> shown.at("/status").asString().equals(status));
	}

	/** A recording that has failed and waits for its next try. */
	JsonNode awaitNextAttempt(RecordingRef recording) {
		return Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.ignoreExceptions()
			.until(() -> show(recording), (shown) -> !shown.at("/next_attempt_at").isNull());
	}

	JsonNode show(RecordingRef recording) {
		return get(RecordingEvents.path(recording));
	}

	/** What has become of it that is to go. */
	JsonNode erasure(RecordingRef recording) {
		return get(RecordingEvents.path(recording) + "/erasure");
	}

	private JsonNode get(String path) {
		JsonNode shown = this.web.get()
			.uri(path)
			.headers((headers) -> headers.setBearerAuth(RunningService.TOKEN))
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(JsonNode.class)
			.returnResult()
			.getResponseBody();
		return Objects.requireNonNull(shown);
	}

	/** An operator takes it up again. */
	WebTestClient.ResponseSpec retry(RecordingRef recording) {
		return order(recording, "retry");
	}

	/** An operator's order about it. */
	WebTestClient.ResponseSpec order(RecordingRef recording, String order) {
		return this.web.post()
			.uri(RecordingEvents.path(recording) + "/" + order)
			.headers((headers) -> headers.setBearerAuth(RunningService.TOKEN))
			.exchange();
	}

}
