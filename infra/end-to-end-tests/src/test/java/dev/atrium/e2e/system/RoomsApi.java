package dev.atrium.e2e.system;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import tools.jackson.databind.JsonNode;

/**
 * rooms-service as a frontend uses it.
 */
public final class RoomsApi {

	private final Rest rest;

	RoomsApi(Rest rest) {
		this.rest = rest;
	}

	/** Creates a room that is recorded in the cloud from the second participant on. */
	public String createRoom(String platform) {
		return createRoom(platform, Map.of());
	}

	public String createRoom(String platform, Map<String, Object> settings) {
		return create(platform, settings).path("name").asString();
	}

	/** Creates such a room, and says all that its owner is told of it. */
	public JsonNode create(String platform, Map<String, Object> settings) {
		Map<String, Object> room = new HashMap<>(
				Map.of("name", "e2e-" + UUID.randomUUID().toString().substring(0, 8), "platform", platform, "room_mode",
						"group", "recording_type", "cloud", "recording_trigger", "automatic-2nd-participant"));
		room.putAll(settings);
		return this.rest.post("/v1/rooms", room).expect(200, 201).json();
	}

	public void change(String roomId, Map<String, Object> fields) {
		this.rest.patch("/v1/rooms/" + roomId, fields).expect(200);
	}

	/** Has the room's calendar read now, and says how that went. */
	public JsonNode syncCalendar(String room) {
		return this.rest.post("/v1/rooms/" + room + "/ics/sync", Map.of()).expect(200).json();
	}

	public List<Meeting> activeMeetings(String room) {
		return List.of(this.rest.get("/v1/rooms/" + room + "/meetings/active").expect(200).as(Meeting[].class));
	}

	/** The room's meeting, created if there is none; waits until its provider has it. */
	public Meeting openMeeting(String room) {
		return awaitCreated(room, requestMeeting(room, Map.of(), "wait=10"));
	}

	/** A meeting beside those that the room already has. */
	public Meeting openAnotherMeeting(String room) {
		return awaitCreated(room, requestMeeting(room, Map.of("allow_duplicated", true), "wait=10"));
	}

	/**
	 * After a kill it takes Kafka most of a minute to give a dead consumer's work to
	 * another.
	 */
	private Meeting awaitCreated(String room, Rest.Answer answer) {
		String id = answer.expect(200, 202).as(Meeting.class).id();
		return Patience.eventually().until(() -> meeting(room, id), (meeting) -> !meeting.status().equals("requested"));
	}

	public Rest.Answer requestMeeting(String room, Map<String, Object> body, String prefer) {
		return this.rest.post("/v1/rooms/" + room + "/meeting", body, Map.of("Prefer", prefer));
	}

	public Meeting meeting(String room, String meetingId) {
		return this.rest.get("/v1/rooms/" + room + "/meetings/" + meetingId).expect(200).as(Meeting.class);
	}

	public List<Recording> recordings(Meeting meeting) {
		return this.rest.get("/v1/meetings/" + meeting.id() + "/recordings")
			.expect(200)
			.as(Recording.Page.class)
			.items();
	}

	/** The meeting's recordings, once there are some and all are processed. */
	public List<Recording> awaitProcessed(Meeting meeting) {
		return Patience.eventually().until(() -> recordings(meeting), RoomsApi::processed);
	}

	private static boolean processed(List<Recording> recordings) {
		return !recordings.isEmpty() && recordings.stream().allMatch(Recording::isProcessed);
	}

	public List<Recording> recordingsOfRoom(String room) {
		return this.rest.get("/v1/rooms/" + room + "/recordings").expect(200).as(Recording.Page.class).items();
	}

}
