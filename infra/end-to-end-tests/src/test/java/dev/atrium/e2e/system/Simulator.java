package dev.atrium.e2e.system;

import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/**
 * The providers' side: participants, recordings, callbacks and faults.
 */
public final class Simulator {

	private final Rest rest;

	Simulator(Rest rest) {
		this.rest = rest;
	}

	/**
	 * A participant enters a meeting.
	 * @return the provider's id of the participant's session
	 */
	public String join(Meeting meeting, String name) {
		return this.rest.post(room(meeting) + "/participants", Map.of("name", name, "role", "host"))
			.expect(201)
			.json()
			.path("session_id")
			.asString();
	}

	public void leave(Meeting meeting, String sessionId) {
		this.rest.delete(room(meeting) + "/participants/" + sessionId).expect(204);
	}

	/** Everybody leaves, which ends the meeting's recordings too. */
	public void leaveAll(Meeting meeting) {
		this.rest.get(room(meeting))
			.expect(200)
			.json()
			.path("participants")
			.forEach((participant) -> leave(meeting, participant.path("session_id").asString()));
	}

	/** The meeting's recordings at its provider, as long as it has the room. */
	public List<JsonNode> recordings(Meeting meeting) {
		return this.rest.get(room(meeting)).expect(200).json().path("recordings").valueStream().toList();
	}

	public void stopRecording(Meeting meeting, String recordingId) {
		this.rest.delete(room(meeting) + "/recordings/" + recordingId).expect(204);
	}

	/** Names of the provider's rooms that begin like that. */
	public List<String> rooms(String platform, String prefix) {
		return this.rest.get("/control/rooms")
			.expect(200)
			.json()
			.valueStream()
			.filter((room) -> room.path("platform").asString().equals(platform))
			.map((room) -> room.path("name").asString())
			.filter((name) -> name.startsWith(prefix))
			.toList();
	}

	/** Callbacks about a meeting, in the order in which they happened. */
	public List<JsonNode> callbacks(Meeting meeting) {
		return this.rest.get("/control/callbacks?platform=" + meeting.platform())
			.expect(200)
			.json()
			.valueStream()
			.filter((callback) -> callback.path("room").asString("").equals(meeting.roomName()))
			.toList();
	}

	/** Sends a callback again, with a fresh signature. */
	public void deliverAgain(JsonNode callback, int times) {
		this.rest.post("/control/callbacks/" + callback.path("id").asString() + "/deliveries", Map.of("times", times))
			.expect(200, 201, 202, 204);
	}

	/** Calls that the provider's API has received. */
	public List<JsonNode> requests(String platform) {
		return this.rest.get("/control/requests?platform=" + platform).expect(200).json().valueStream().toList();
	}

	/** Makes a platform misbehave until {@link #behave()}. */
	public void misbehave(String platform, Map<String, ?> faults) {
		this.rest.patch("/control/faults/" + platform, faults).expect(200);
	}

	/** Ends all misbehaviour. */
	public void behave() {
		List.of("daily", "whereby")
			.forEach((platform) -> this.rest.delete("/control/faults/" + platform).expect(200, 204));
	}

	private static String room(Meeting meeting) {
		return "/control/rooms/" + meeting.platform() + "/" + meeting.roomName();
	}

}
