package dev.atrium.rooms.problem;

import java.util.Map;
import java.util.UUID;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiremock.spring.InjectWireMock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import dev.atrium.rooms.Api;
import dev.atrium.rooms.RoomsServiceTest;

import tools.jackson.databind.JsonNode;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

@RoomsServiceTest
class BadInputIT {

	private final WebTestClient http;

	private final Api api;

	@InjectWireMock("gateway")
	private WireMockServer gateway;

	BadInputIT(@Autowired WebTestClient http) {
		this.http = http;
		this.api = new Api(http);
	}

	@BeforeEach
	void gatewayKnowsDaily() {
		this.gateway.stubFor(get("/internal/v1/platforms")
			.willReturn(okJson("{\"platforms\":[{\"name\":\"daily\",\"configured\":true}]}")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"name": null}                                       | name              | not-null
			{}                                                   | name              | not-null
			{"name": ""}                                         | name              | size
			{"name": "---"}                                      | name              | pattern
			{"name": "Stand up"}                                 | name              | pattern
			{"name": "a/b"}                                      | name              | pattern
			{"name": "browse"}                                   | name              | not-reserved
			{"name": "name"}                                     | name              | not-reserved
			{"name": "rooms"}                                    | name              | not-reserved
			{"name": "transcripts"}                              | name              | not-reserved
			{"name": ["a"]}                                      | name              | type
			{"name": "ok", "room_mode": "huge"}                  | room_mode         | enum
			{"name": "ok", "room_mode": null}                    | room_mode         | not-null
			{"name": "ok", "recording_type": "tape"}             | recording_type    | enum
			{"name": "ok", "recording_trigger": "never"}         | recording_trigger | enum
			{"name": "ok", "is_locked": "maybe"}                 | is_locked         | type
			{"name": "ok", "is_locked": null}                    | is_locked         | type
			{"name": "ok", "email_transcript_to": "nobody"}      | email_transcript_to | email
			{"name": "ok", "zulip_stream": null}                 | zulip_stream      | not-null
			{"name": "ok", "ics_fetch_interval": 0}              | ics_fetch_interval | min
			{"name": "ok", "ics_fetch_interval": -5}             | ics_fetch_interval | min
			{"name": "ok", "platform": "Da ily"}                 | platform          | pattern
			{"name": "ok", "recording_retention_days": 0}        | recording_retention_days | min
			{"name": "ok", "recording_retention_days": 9999}     | recording_retention_days | max
			""")
	void invalidFieldIsNamedWithItsRule(String body, String field, String rule) {
		JsonNode problem = Api.json(this.api.post("/v1/rooms", body)
			.expectStatus()
			.isEqualTo(422)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON));

		assertThat(problem.path("type").asString()).isEqualTo("urn:atrium:problem:invalid-fields");
		assertThat(problem.path("status").asInt()).isEqualTo(422);
		assertThat(problem.path("errors")).anySatisfy((error) -> {
			assertThat(error.path("field").asString()).isEqualTo(field);
			assertThat(error.path("rule").asString()).isEqualTo(rule);
			assertThat(error.path("message").asString()).isNotBlank();
		});
	}

	@Test
	void unknownEnumValueIsAnsweredWithTheAllowedOnes() {
		JsonNode problem = Api.json(this.api.post("/v1/rooms", "{\"name\": \"ok\", \"recording_trigger\": \"never\"}"));

		assertThat(problem.path("errors").path(0).path("message").asString())
			.isEqualTo("must be one of none, prompt, automatic, automatic-2nd-participant");
	}

	@Test
	void allBrokenConstraintsAreReportedAtOnce() {
		JsonNode problem = Api
			.json(this.api.post("/v1/rooms", Map.of("name", "Too long ".repeat(10), "platform", "?")));

		assertThat(problem.path("errors").size()).isEqualTo(3);
		assertThat(problem.path("detail").asString()).isEqualTo("3 fields break their rules");
	}

	@Test
	void patchKeepsTheSameRules() {
		JsonNode room = this.api.createRoom(Api.aRoomName());

		JsonNode problem = Api
			.json(this.api.patch("/v1/rooms/" + Api.id(room), "{\"name\": \"browse\"}").expectStatus().isEqualTo(422));

		assertThat(problem.path("errors").path(0).path("rule").asString()).isEqualTo("not-reserved");
		assertThat(Api.json(this.api.get("/v1/rooms/{id}", Api.id(room)))).isEqualTo(room);
	}

	@Test
	void malformedJsonIsToldWhereItBreaks() {
		JsonNode problem = Api.json(this.api.post("/v1/rooms", "{\"name\": ").expectStatus().isBadRequest());

		assertThat(problem.path("type").asString()).isEqualTo("urn:atrium:problem:malformed-json");
		assertThat(problem.path("detail").asString()).contains("line 1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "[]", "\"room\"", "42" })
	void bodyThatIsNoObjectIsInvalid(String body) {
		JsonNode problem = Api.json(this.api.post("/v1/rooms", body).expectStatus().isEqualTo(422));

		assertThat(problem.path("errors").path(0).path("field").asString()).isEqualTo("body");
	}

	@Test
	void missingBodyIsABadRequest() {
		this.http.post()
			.uri("/v1/rooms")
			.contentType(MediaType.APPLICATION_JSON)
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

	@ParameterizedTest
	@CsvSource({ "/v1/rooms/42, room_id", "/v1/meetings/42, meeting_id", "/v1/rooms/standup/meetings/x, meeting_id",
			"/v1/meetings/x/recordings, meeting_id" })
	void idThatIsNoUuidIsInvalid(String path, String field) {
		JsonNode problem = Api.json(this.api.get(path).expectStatus().isEqualTo(422));

		assertThat(problem.path("errors").path(0).path("field").asString()).isEqualTo(field);
		assertThat(problem.path("errors").path(0).path("message").asString()).isEqualTo("must be a UUID");
	}

	@ParameterizedTest
	@CsvSource({ "page=0, page, min", "size=0, size, min", "size=101, size, max", "page=one, page, type" })
	void pageOutOfBoundsIsInvalid(String query, String field, String rule) {
		JsonNode problem = Api.json(this.api.get("/v1/rooms?" + query).expectStatus().isEqualTo(422));

		assertThat(problem.path("errors").path(0).path("field").asString()).isEqualTo(field);
		assertThat(problem.path("errors").path(0).path("rule").asString()).isEqualTo(rule);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v1/rooms/name/no-such-room", "/v1/rooms/no-such-room/meetings/active",
			"/v1/rooms/no-such-room/recordings", "/v1/rooms/0190a6e0-0000-7000-8000-000000000001" })
	void unknownRoomIsNotFound(String path) {
		JsonNode problem = Api.json(this.api.get(path).expectStatus().isNotFound());

		assertThat(problem.path("type").asString()).isEqualTo("urn:atrium:problem:room-not-found");
		assertThat(problem.path("detail").asString()).isEqualTo("Room not found");
	}

	@Test
	void unknownRoomHasNoMeetings() {
		JsonNode problem = Api.json(this.api.enter("no-such-room").expectStatus().isNotFound());

		assertThat(problem.path("detail").asString()).isEqualTo("Room not found");
	}

	@Test
	void unknownMeetingIsNotFound() {
		JsonNode room = this.api.createRoom(Api.aRoomName());
		UUID unknown = UUID.randomUUID();

		this.api.get("/v1/meetings/{id}", unknown).expectStatus().isNotFound();
		this.api.patch("/v1/meetings/" + unknown + "/deactivate", "{}").expectStatus().isNotFound();
		JsonNode problem = Api
			.json(this.api.get("/v1/rooms/{name}/meetings/{id}", room.path("name").asString(), unknown));
		assertThat(problem.path("detail").asString()).isEqualTo("Meeting not found");
	}

	@Test
	void invalidMeetingRequestIsNamed() {
		String name = Api.aRoomName();
		this.api.createRoom(name);

		JsonNode problem = Api.json(this.api.post("/v1/rooms/" + name + "/meeting", "{\"allow_duplicated\": \"x\"}")
			.expectStatus()
			.isEqualTo(422));

		assertThat(problem.path("errors").path(0).path("field").asString()).isEqualTo("allow_duplicated");
	}

	@Test
	void wrongMethodMediaTypeAndPathAreProblemsToo() {
		JsonNode method = Api.json(this.http.method(HttpMethod.PUT).uri("/v1/rooms").exchange());
		JsonNode mediaType = Api
			.json(this.http.post().uri("/v1/rooms").contentType(MediaType.TEXT_PLAIN).bodyValue("room").exchange());
		JsonNode path = Api.json(this.api.get("/v1/no-such-thing"));

		assertThat(method.path("status").asInt()).isEqualTo(405);
		assertThat(method.path("type").asString()).isEqualTo("urn:atrium:problem:method-not-allowed");
		assertThat(mediaType.path("status").asInt()).isEqualTo(415);
		assertThat(mediaType.path("type").asString()).isEqualTo("urn:atrium:problem:unsupported-media-type");
		assertThat(path.path("status").asInt()).isEqualTo(404);
		assertThat(path.path("type").asString()).isEqualTo("urn:atrium:problem:not-found");
	}

}
