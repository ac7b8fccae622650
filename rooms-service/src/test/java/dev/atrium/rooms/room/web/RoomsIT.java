package dev.atrium.rooms.room.web;

import java.util.Map;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wiremock.spring.InjectWireMock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

import dev.atrium.rooms.Api;
import dev.atrium.rooms.RoomsServiceTest;

import tools.jackson.databind.JsonNode;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static org.assertj.core.api.Assertions.assertThat;

@RoomsServiceTest
class RoomsIT {

	private final Api api;

	@InjectWireMock("gateway")
	private WireMockServer gateway;

	RoomsIT(@Autowired WebTestClient http) {
		this.api = new Api(http);
	}

	@BeforeEach
	void gatewayKnowsDailyWithKeysAndWherebyWithout() {
		this.gateway.stubFor(get("/internal/v1/platforms").withHeader("Authorization", equalTo("Bearer gateway-token"))
			.willReturn(okJson("""
					{"platforms":[{"name":"daily","configured":true,"regions":["eu-central-1"],"capabilities":[]},
					{"name":"whereby","configured":false,"regions":[]}]}""")));
	}

	@Test
	void newRoomHasDefaults() {
		String name = Api.aRoomName();

		JsonNode room = this.api.createRoom(name);

		assertThat(room.path("name").asString()).isEqualTo(name);
		assertThat(room.path("user_id").asString()).isEqualTo("local");
		assertThat(room.path("platform").isNull()).isTrue();
		assertThat(room.path("room_mode").asString()).isEqualTo("normal");
		assertThat(room.path("recording_type").asString()).isEqualTo("cloud");
		assertThat(room.path("recording_trigger").asString()).isEqualTo("automatic-2nd-participant");
		assertThat(room.path("is_locked").asBoolean()).isFalse();
	}

	@Test
	void roomIsFoundByIdAndByName() {
		JsonNode room = this.api.createRoom(Api.aRoomName());

		assertThat(Api.json(this.api.get("/v1/rooms/{id}", Api.id(room)))).isEqualTo(room);
		assertThat(Api.json(this.api.get("/v1/rooms/name/{name}", room.path("name").asString()))).isEqualTo(room);
	}

	@Test
	void listIsPagedNewestFirst() {
		JsonNode older = this.api.createRoom(Api.aRoomName());
		JsonNode newer = this.api.createRoom(Api.aRoomName());

		JsonNode first = Api.json(this.api.get("/v1/rooms?page=1&size=1").expectStatus().isOk());
		JsonNode second = Api.json(this.api.get("/v1/rooms?page=2&size=1").expectStatus().isOk());

		assertThat(first.path("items").path(0)).isEqualTo(newer);
		assertThat(second.path("items").path(0)).isEqualTo(older);
		assertThat(first.path("total").asInt()).isEqualTo(first.path("pages").asInt()).isGreaterThanOrEqualTo(2);
		assertThat(second.path("page").asInt()).isEqualTo(2);
		assertThat(second.path("size").asInt()).isEqualTo(1);
	}

	@Test
	void patchTouchesOnlyGivenFields() {
		JsonNode room = this.api.createRoom(Api.aRoomName());

		JsonNode changed = Api
			.json(this.api.patch("/v1/rooms/" + Api.id(room), Map.of("is_locked", true)).expectStatus().isOk());

		assertThat(changed.path("is_locked").asBoolean()).isTrue();
		assertThat(changed.path("recording_type")).isEqualTo(room.path("recording_type"));
		assertThat(changed.path("name")).isEqualTo(room.path("name"));
		assertThat(Api.json(this.api.get("/v1/rooms/{id}", Api.id(room)))).isEqualTo(changed);
	}

	@Test
	@DisplayName("RF-13, W-02: where transcripts shall go is kept, and shown to the owner alone")
	void whereTranscriptsGoIsForTheOwner() {
		JsonNode room = Api.json(this.api
			.post("/v1/rooms",
					Map.of("name", Api.aRoomName(), "email_transcript_to", "team@example.org", "zulip_auto_post", true,
							"zulip_stream", "meetings", "zulip_topic", "standup", "is_shared", true))
			.expectStatus()
			.isOk());

		JsonNode toOthers = Api.json(this.api.as("bob").get("/v1/rooms/{id}", Api.id(room)));

		assertThat(Api.json(this.api.get("/v1/rooms/{id}", Api.id(room)))).isEqualTo(room);
		assertThat(room.path("email_transcript_to").asString()).isEqualTo("team@example.org");
		assertThat(room.path("zulip_stream").asString()).isEqualTo("meetings");
		assertThat(toOthers.path("email_transcript_to").isNull()).isTrue();
		assertThat(toOthers.path("zulip_topic").asString()).isEmpty();
	}

	@Test
	void platformCanBeGivenBackToTheDeployment() {
		JsonNode room = Api.json(
				this.api.post("/v1/rooms", Map.of("name", Api.aRoomName(), "platform", "daily")).expectStatus().isOk());

		JsonNode changed = Api
			.json(this.api.patch("/v1/rooms/" + Api.id(room), "{\"platform\": null}").expectStatus().isOk());

		assertThat(room.path("platform").asString()).isEqualTo("daily");
		assertThat(changed.path("platform").isNull()).isTrue();
	}

	@Test
	void deletedRoomIsGone() {
		JsonNode room = this.api.createRoom(Api.aRoomName());

		JsonNode answer = Api.json(this.api.delete("/v1/rooms/" + Api.id(room)).expectStatus().isOk());

		assertThat(answer.path("status").asString()).isEqualTo("ok");
		this.api.get("/v1/rooms/{id}", Api.id(room)).expectStatus().isNotFound();
	}

	@Test
	void nameIsUniqueOnCreationAndOnRenaming() {
		JsonNode taken = this.api.createRoom(Api.aRoomName());
		JsonNode other = this.api.createRoom(Api.aRoomName());
		Map<String, Object> sameName = Map.of("name", taken.path("name").asString());

		JsonNode onCreation = Api.json(this.api.post("/v1/rooms", sameName).expectStatus().isBadRequest());
		JsonNode onRenaming = Api
			.json(this.api.patch("/v1/rooms/" + Api.id(other), sameName).expectStatus().isBadRequest());

		assertThat(onCreation.path("detail").asString()).isEqualTo("Room name is not unique");
		assertThat(onRenaming.path("type").asString()).isEqualTo("urn:atrium:problem:room-name-not-unique");
	}

	@Test
	void platformWithoutKeysIsAConflict() {
		JsonNode problem = Api.json(this.api.post("/v1/rooms", Map.of("name", Api.aRoomName(), "platform", "whereby"))
			.expectStatus()
			.isEqualTo(409));

		assertThat(problem.path("type").asString()).isEqualTo("urn:atrium:problem:platform-not-configured");
		assertThat(problem.path("detail").asString()).contains("whereby");
	}

	@Test
	void regionAndFallbackAreKeptAndGivenBack() {
		JsonNode room = Api.json(this.api
			.post("/v1/rooms", Map.of("name", Api.aRoomName(), "platform", "daily", "region", "eu-central-1"))
			.expectStatus()
			.isOk());

		JsonNode changed = Api
			.json(this.api.patch("/v1/rooms/" + Api.id(room), "{\"region\": null}").expectStatus().isOk());

		assertThat(room.path("region").asString()).isEqualTo("eu-central-1");
		assertThat(room.path("fallback_platform").isNull()).isTrue();
		assertThat(changed.path("region").isNull()).isTrue();
	}

	@Test
	void regionThatNoMeetingCouldHonourIsRefusedWithTheRoom() {
		JsonNode problem = Api
			.json(this.api.post("/v1/rooms", Map.of("name", Api.aRoomName(), "platform", "daily", "region", "mars-1"))
				.expectStatus()
				.isEqualTo(422));

		assertThat(problem.path("errors").path(0).path("field").asString()).isEqualTo("region");
		assertThat(problem.path("errors").path(0).path("message").asString()).contains("eu-central-1");
	}

	@Test
	void fallbackWithoutKeysIsAConflict() {
		this.api.post("/v1/rooms", Map.of("name", Api.aRoomName(), "platform", "daily", "fallback_platform", "whereby"))
			.expectStatus()
			.isEqualTo(409);
	}

	@Test
	void unknownPlatformIsAnInvalidField() {
		JsonNode problem = Api.json(this.api.post("/v1/rooms", Map.of("name", Api.aRoomName(), "platform", "zoom"))
			.expectStatus()
			.isEqualTo(422));

		assertThat(problem.path("errors").path(0).path("field").asString()).isEqualTo("platform");
		assertThat(problem.path("errors").path(0).path("message").asString()).contains("daily", "whereby");
	}

	@Test
	void platformIsAcceptedUncheckedWhileTheGatewayIsDown() {
		this.gateway.resetAll();
		this.gateway.stubFor(get("/internal/v1/platforms").willReturn(serverError()));

		this.api.post("/v1/rooms", Map.of("name", Api.aRoomName(), "platform", "whereby")).expectStatus().isOk();
	}

}
