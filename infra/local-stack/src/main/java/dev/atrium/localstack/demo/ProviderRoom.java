package dev.atrium.localstack.demo;

import java.net.URI;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/**
 * A room at the stand-in for a provider, which people enter and leave.
 *
 * @param http the way there
 * @param uri the room in the stand-in's control API
 */
record ProviderRoom(JsonHttp http, URI uri) {

	static ProviderRoom of(JsonHttp http, URI simulator, String platform, String name) {
		String plainName = name.startsWith("/") ? name.substring(1) : name;
		return new ProviderRoom(http, simulator.resolve("/control/rooms/%s/%s".formatted(platform, plainName)));
	}

	/** Lets somebody in; the answer names their stay. */
	String join(String name, String role) {
		return this.http.post(URI.create(this.uri + "/participants"), Map.of("name", name, "role", role))
			.expect(Answer.CREATED)
			.path("session_id")
			.asString();
	}

	void leave(String sessionId) {
		this.http.delete(URI.create(this.uri + "/participants/" + sessionId)).expect(Answer.NO_CONTENT);
	}

	/** How many recordings run. */
	int recordingsInProgress() {
		JsonNode recordings = this.http.get(this.uri).expect(Answer.OK).path("recordings");
		return (int) recordings.valueStream()
			.filter((recording) -> recording.path("status").asString().equals("in-progress"))
			.count();
	}

}
