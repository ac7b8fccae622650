package dev.atrium.simulator;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;

import org.awaitility.Awaitility;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/**
 * Does what people do in rooms.
 */
public class ControlCaller {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final WebTestClient client;

	ControlCaller(@Value("${server.port}") int port) {
		this.client = WebTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
	}

	public WebTestClient client() {
		return this.client;
	}

	public ResponseSpec get(String path) {
		return this.client.get().uri(path).exchange();
	}

	public ResponseSpec post(String path, Object body) {
		return this.client.post().uri(path).bodyValue(body).exchange();
	}

	public ResponseSpec delete(String path) {
		return this.client.delete().uri(path).exchange();
	}

	public JsonNode getJson(String path) {
		return json(get(path).expectStatus().isOk());
	}

	/**
	 * Lets somebody in.
	 * @return the session's id
	 */
	public String join(String platform, String room, String name) {
		return json(
				post("/control/rooms/" + platform + "/" + room + "/participants", Map.of("name", name)).expectStatus()
					.isCreated())
			.path("session_id")
			.asString();
	}

	public void leave(String platform, String room, String session) {
		delete("/control/rooms/" + platform + "/" + room + "/participants/" + session).expectStatus().isNoContent();
	}

	/**
	 * Presses record.
	 * @return the recording's id
	 */
	public String record(String platform, String room) {
		return json(
				post("/control/rooms/" + platform + "/" + room + "/recordings", Map.of()).expectStatus().isCreated())
			.path("id")
			.asString();
	}

	public void stop(String platform, String room, String recording) {
		delete("/control/rooms/" + platform + "/" + room + "/recordings/" + recording).expectStatus().isNoContent();
	}

	/**
	 * Waits until the room's latest recording is finished.
	 */
	public JsonNode awaitFinishedRecording(String platform, String room) {
		return Awaitility.await()
			.atMost(PATIENCE)
			.until(() -> latestRecording(platform, room),
					(recording) -> recording.path("status").asString("").equals("finished"));
	}

	/**
	 * Waits until a recording has gone on for so long.
	 */
	public void awaitRecorded(String platform, String room, Duration length) {
		Awaitility.await()
			.pollDelay(length)
			.atMost(PATIENCE)
			.until(() -> latestRecording(platform, room).path("status").asString("").equals("in-progress"));
	}

	public void faults(String platform, Map<String, ?> faults) {
		this.client.patch().uri("/control/faults/" + platform).bodyValue(faults).exchange().expectStatus().isOk();
	}

	public void clearFaults() {
		delete("/control/faults/daily").expectStatus().isNoContent();
		delete("/control/faults/whereby").expectStatus().isNoContent();
	}

	public JsonNode json(ResponseSpec response) {
		return Objects.requireNonNull(response.expectBody(JsonNode.class).returnResult().getResponseBody());
	}

	private JsonNode latestRecording(String platform, String room) {
		JsonNode recordings = getJson("/control/rooms/" + platform + "/" + room).path("recordings");
		return recordings.path(recordings.size() - 1);
	}

}
