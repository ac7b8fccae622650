package dev.atrium.rooms.calendar;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;

import dev.atrium.rooms.Api;

import tools.jackson.databind.JsonNode;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;

/**
 * A room and the server of its calendar.
 */
public final class RoomFeed {

	private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
		.withZone(ZoneOffset.UTC);

	private final Api api;

	private final WireMockServer server;

	private final String room = Api.aRoomName();

	public RoomFeed(Api api, WireMockServer server) {
		this.api = api;
		this.server = server;
		this.api
			.post("/v1/rooms", Map.of("name", this.room, "ics_url", server.url(path()), "ics_enabled", true,
					"ics_fetch_interval", 86_400))
			.expectStatus()
			.isOk();
	}

	public String room() {
		return this.room;
	}

	public String path() {
		return "/calendars/" + this.room + ".ics";
	}

	/** The server answers with these events from now on. */
	public RoomFeed has(String... events) {
		return answers(ok(calendar(events)));
	}

	public RoomFeed fails(int status) {
		return answers(aResponse().withStatus(status));
	}

	public RoomFeed answers(ResponseDefinitionBuilder response) {
		this.server.stubFor(get(path()).willReturn(response));
		return this;
	}

	public String calendar(String... events) {
		List<String> lines = new ArrayList<>(List.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:test"));
		lines.addAll(List.of(events));
		lines.add("END:VCALENDAR");
		return String.join("\r\n", lines) + "\r\n";
	}

	/** An event in the room. */
	public String event(String uid, Instant start, Instant end, String... more) {
		List<String> lines = new ArrayList<>(
				List.of("BEGIN:VEVENT", "UID:" + uid, "SUMMARY:Event " + uid, "DTSTART:" + UTC.format(start),
						"DTEND:" + UTC.format(end), "LOCATION:http://localhost:3000/" + this.room));
		lines.addAll(List.of(more));
		lines.add("END:VEVENT");
		return String.join("\r\n", lines);
	}

	/** Has the service read it. */
	public JsonNode sync() {
		return Api.json(this.api.post("/v1/rooms/" + this.room + "/ics/sync", "").expectStatus().isOk());
	}

	public JsonNode status() {
		return Api.json(this.api.get("/v1/rooms/{name}/ics/status", this.room).expectStatus().isOk());
	}

	public JsonNode events() {
		return Api.json(this.api.get("/v1/rooms/{name}/meetings", this.room).expectStatus().isOk());
	}

	public List<String> uids() {
		return events().valueStream().map((event) -> event.path("ics_uid").asString()).toList();
	}

}
