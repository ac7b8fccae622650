package dev.atrium.simulator;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/**
 * Calls Whereby's API with the right key.
 */
public class WherebyCaller {

	private final WebTestClient client;

	private final Clock clock;

	WherebyCaller(@Value("${server.port}") int port, @Value("${simulator.whereby.api-key}") String key, Clock clock) {
		this.clock = clock;
		this.client = WebTestClient.bindToServer()
			.baseUrl("http://127.0.0.1:" + port + "/whereby/v1")
			.defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + key)
			.build();
	}

	public WebTestClient client() {
		return this.client;
	}

	public ResponseSpec get(String path) {
		return this.client.get().uri(path).exchange();
	}

	public ResponseSpec delete(String path) {
		return this.client.delete().uri(path).exchange();
	}

	public ResponseSpec post(String path, Object body) {
		return this.client.post().uri(path).bodyValue(body).exchange();
	}

	/**
	 * Creates a meeting that lasts an hour.
	 * @param more fields beside the end date
	 */
	public JsonNode createMeeting(Map<String, ?> more) {
		Map<String, Object> body = new LinkedHashMap<>(more);
		body.putIfAbsent("endDate", this.clock.instant().plus(1, ChronoUnit.HOURS).toString());
		return json(post("/meetings", body).expectStatus().isCreated());
	}

	/**
	 * Creates a meeting.
	 * @return the room's name, without the slash
	 */
	public String createRoom(Map<String, ?> more) {
		return createMeeting(more).path("roomName").asString().substring(1);
	}

	public JsonNode getJson(String path) {
		return json(get(path).expectStatus().isOk());
	}

	public JsonNode json(ResponseSpec response) {
		return Objects.requireNonNull(response.expectBody(JsonNode.class).returnResult().getResponseBody());
	}

}
