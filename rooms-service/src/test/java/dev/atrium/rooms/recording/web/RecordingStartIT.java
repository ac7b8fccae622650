package dev.atrium.rooms.recording.web;

import java.util.Map;
import java.util.UUID;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wiremock.spring.InjectWireMock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

import dev.atrium.events.EventIds;
import dev.atrium.events.EventIds.RecordingInstance;
import dev.atrium.rooms.Api;
import dev.atrium.rooms.FakeGateway;
import dev.atrium.rooms.RoomsServiceTest;

import tools.jackson.databind.JsonNode;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@RoomsServiceTest
@Tag("ML-16")
class RecordingStartIT {

	private final Api api;

	private final FakeGateway events;

	private final String room = Api.aRoomName();

	@InjectWireMock("gateway")
	private WireMockServer gateway;

	RecordingStartIT(@Autowired WebTestClient http, @Autowired FakeGateway events) {
		this.api = new Api(http);
		this.events = events;
	}

	@BeforeEach
	void dailyLetsServersStartRecordings() {
		this.gateway.stubFor(get("/internal/v1/platforms").willReturn(okJson("""
				{"platforms":[{"name":"daily","configured":true,"regions":[],"capabilities":["recording_start"]},
				{"name":"whereby","configured":true,"regions":[],"capabilities":[]}]}""")));
	}

	@ParameterizedTest
	@CsvSource({ "cloud, CLOUD", "raw-tracks, RAW_TRACKS" })
	@DisplayName("ML-16, DL-10: a recording is started by the server, under the id derived from the meeting")
	void recordingIsStartedUnderTheDerivedId(String type, RecordingInstance instance) {
		UUID meeting = Api.id(aMeeting(Map.of("platform", "daily")));

		JsonNode answer = Api.json(start(meeting, type).expectStatus().isOk());

		assertThat(answer.path("status").asString()).isEqualTo("ok");
		assertThat(answer.path("instanceId").asString())
			.isEqualTo(EventIds.ofRecordingInstance(meeting, instance).toString());
		await().until(() -> this.events.recordingStartsFor(meeting).size() == 1);
		assertThat(this.events.recordingStartsFor(meeting).getFirst().instance()).isEqualTo(instance);
	}

	@Test
	@DisplayName("W-06: only the owner starts recordings")
	void onlyTheOwnerStartsRecordings() {
		JsonNode meeting = aMeeting(Map.of("platform", "daily"));

		JsonNode problem = Api
			.json(start(this.api.as("somebody else"), Api.id(meeting), "cloud").expectStatus().isForbidden());

		assertThat(problem.path("detail").asString()).isEqualTo("Only the room owner can start recordings");
	}

	@ParameterizedTest
	@CsvSource({ "daily, none, recording-not-cloud", "daily, local, recording-not-cloud",
			"whereby, cloud, recording-start-not-supported" })
	@DisplayName("W-06: what the room or its platform does not provide for is not started")
	void whatIsNotProvidedForIsAConflict(String platform, String recordingType, String problemType) {
		JsonNode meeting = aMeeting(Map.of("platform", platform, "recording_type", recordingType));

		JsonNode problem = Api.json(start(Api.id(meeting), "cloud").expectStatus().isEqualTo(409));

		assertThat(problem.path("type").asString()).isEqualTo("urn:atrium:problem:" + problemType);
	}

	@Test
	@DisplayName("W-06: a meeting that is over is not recorded")
	void endedMeetingIsNotRecorded() {
		UUID meeting = Api.id(aMeeting(Map.of("platform", "daily")));
		this.api.patch("/v1/meetings/" + meeting + "/deactivate", "{}").expectStatus().isOk();

		JsonNode problem = Api.json(start(meeting, "cloud").expectStatus().isBadRequest());

		assertThat(problem.path("detail").asString()).isEqualTo("Meeting is not active");
	}

	@Test
	void unknownMeetingOrKindOfRecordingIsRefused() {
		UUID meeting = Api.id(aMeeting(Map.of("platform", "daily")));

		start(UUID.randomUUID(), "cloud").expectStatus().isNotFound();
		JsonNode error = Api.json(start(meeting, "tape").expectStatus().isEqualTo(422)).path("errors").path(0);
		assertThat(error.path("field").asString()).isEqualTo("type");
		assertThat(error.path("message").asString()).isEqualTo("must be one of cloud, raw-tracks");
	}

	private JsonNode aMeeting(Map<String, Object> settings) {
		JsonNode created = this.api.createRoom(this.room);
		this.api.patch("/v1/rooms/" + Api.id(created), settings).expectStatus().isOk();
		this.events.creates(this.room);
		return Api.json(this.api.enter(this.room).expectStatus().isOk());
	}

	private WebTestClient.ResponseSpec start(UUID meeting, String type) {
		return start(this.api, meeting, type);
	}

	private static WebTestClient.ResponseSpec start(Api caller, UUID meeting, String type) {
		return caller.post("/v1/meetings/" + meeting + "/recordings/start",
				Map.of("type", type, "instanceId", UUID.randomUUID()));
	}

}
