package dev.atrium.simulator;

import java.util.Map;
import java.util.Objects;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/**
 * Calls Daily's API with the right key.
 */
public class DailyCaller {

	private final WebTestClient client;

	private final WebTestClient stranger;

	DailyCaller(@Value("${server.port}") int port, @Value("${simulator.daily.api-key}") String key) {
		this.stranger = WebTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port + "/daily/v1").build();
		this.client = this.stranger.mutate().defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + key).build();
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
	 * Calls with another header than the right one; an empty one is left out.
	 */
	public ResponseSpec call(HttpMethod method, String path, String authorization) {
		return this.stranger.method(method).uri(path).headers((headers) -> {
			if (!authorization.isEmpty()) {
				headers.set(HttpHeaders.AUTHORIZATION, authorization);
			}
		}).exchange();
	}

	public JsonNode createRoom(String name, Map<String, ?> properties) {
		return json(post("/rooms", Map.of("name", name, "properties", properties)).expectStatus().isOk());
	}

	public JsonNode getJson(String path) {
		return json(get(path).expectStatus().isOk());
	}

	public JsonNode json(ResponseSpec response) {
		return Objects.requireNonNull(response.expectBody(JsonNode.class).returnResult().getResponseBody());
	}

}
