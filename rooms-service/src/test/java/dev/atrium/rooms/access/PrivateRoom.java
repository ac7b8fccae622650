package dev.atrium.rooms.access;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.github.tomakehurst.wiremock.WireMockServer;

import org.springframework.r2dbc.core.DatabaseClient;

import dev.atrium.events.recording.RecordingProcessed;
import dev.atrium.events.recording.RecordingRef;
import dev.atrium.events.recording.StoredFile;
import dev.atrium.rooms.Api;
import dev.atrium.rooms.FakeGateway;
import dev.atrium.rooms.calendar.RoomFeed;
import dev.atrium.rooms.webhook.Receiver;

import tools.jackson.databind.JsonNode;

import static org.awaitility.Awaitility.await;

/**
 * A room that has everything in it which is nobody's business but its owner's.
 */
final class PrivateRoom {

	private static final StoredFile FILE = new StoredFile("key", "audio/mpeg", 4_096, "0".repeat(64));

	private final String owner = "owner-" + UUID.randomUUID();

	private final Map<String, String> variables = new HashMap<>();

	private final Api api;

	private final boolean shared;

	private PrivateRoom(Api api, boolean shared) {
		this.api = api.as(this.owner);
		this.shared = shared;
	}

	static PrivateRoom create(Api api, boolean shared, WireMockServer server, FakeGateway gateway,
			DatabaseClient database) {
		PrivateRoom room = new PrivateRoom(api, shared);
		room.furnish(server, gateway);
		room.tieEventToMeeting(database);
		return room;
	}

	Api asOwner() {
		return this.api;
	}

	boolean isShared() {
		return this.shared;
	}

	/** The path variables that lead to it. */
	Map<String, String> variables() {
		this.variables.put("new_name", Api.aRoomName());
		return this.variables;
	}

	/** Pieces of what only the owner may see. */
	List<String> secrets() {
		return List.of(this.owner, "/calendars/", "/hooks/", "whsec_", "?host", "attendee@example.com", "for insiders",
				"https://recordings.test");
	}

	private void furnish(WireMockServer server, FakeGateway gateway) {
		RoomFeed feed = new RoomFeed(this.api, server);
		JsonNode room = Api.json(this.api.get("/v1/rooms/name/{name}", feed.room()));
		this.variables.put("room_name", feed.room());
		this.variables.put("room_id", Api.id(room).toString());
		this.api
			.patch("/v1/rooms/" + Api.id(room),
					Map.of("is_shared", this.shared, "webhook_url", new Receiver(server).answers(204).url()))
			.expectStatus()
			.isOk();
		feed.has(feed.event("a", Instant.now(), Instant.now().plusSeconds(3_600), "DESCRIPTION:for insiders",
				"ATTENDEE:mailto:attendee@example.com"))
			.sync();
		gateway.creates(feed.room());
		UUID meeting = Api.id(Api.json(this.api.enter(feed.room()).expectStatus().isOk()));
		this.variables.put("meeting_id", meeting.toString());
		record(gateway, meeting);
		this.variables.put("delivery_id", Api.id(delivered()).toString());
		this.variables.put("key_id",
				Api.id(Api.json(this.api.post("/v1/user/api-keys", Map.of()).expectStatus().isOk())).toString());
	}

	private void record(FakeGateway gateway, UUID meeting) {
		RecordingRef recording = new RecordingRef("daily", "rec-" + UUID.randomUUID());
		this.variables.put("recording_id", recording.id().toString());
		gateway.publish(
				new RecordingProcessed(recording, FakeGateway.providerRoom(meeting), 600.5, FILE, FILE, Instant.now()));
		await().until(() -> Api.json(this.api.get("/v1/meetings/{id}/recordings", meeting)).path("total").asInt() == 1);
	}

	private JsonNode delivered() {
		String path = "/v1/rooms/" + this.variables.get("room_id") + "/webhook/deliveries?status=delivered";
		return await().until(() -> Api.json(this.api.get(path)).path("items").path(0),
				(delivery) -> !delivery.isMissingNode());
	}

	// As if it had been made for the event, which would take until that is about to
	// begin.
	private void tieEventToMeeting(DatabaseClient database) {
		database.sql("UPDATE calendar_events SET meeting_id = :meeting WHERE room_id = :room")
			.bind("meeting", UUID.fromString(this.variables.get("meeting_id")))
			.bind("room", UUID.fromString(this.variables.get("room_id")))
			.then()
			.block();
	}

}
