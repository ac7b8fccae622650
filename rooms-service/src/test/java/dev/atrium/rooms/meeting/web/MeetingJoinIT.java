package dev.atrium.rooms.meeting.web;

import java.time.Instant;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.junit.jupiter.api.Test;
import org.wiremock.spring.InjectWireMock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

import dev.atrium.events.meeting.MeetingRequested;
import dev.atrium.rooms.Api;
import dev.atrium.rooms.FakeGateway;
import dev.atrium.rooms.RoomsServiceTest;

import tools.jackson.databind.JsonNode;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@RoomsServiceTest
class MeetingJoinIT {

	private final Api api;

	private final FakeGateway events;

	@InjectWireMock("gateway")
	private WireMockServer gateway;

	private final String room = Api.aRoomName();

	MeetingJoinIT(@Autowired WebTestClient http, @Autowired FakeGateway events) {
		this.api = new Api(http);
		this.events = events;
	}

	@Test
	void joiningPutsTheTokenIntoTheUrl() {
		JsonNode meeting = aMeeting();
		this.gateway.stubFor(post("/internal/v1/meetings/" + Api.id(meeting) + "/tokens")
			.willReturn(okJson("{\"token\":\"a+b/c\",\"expires_at\":\"2026-03-01T10:00:00Z\"}")));

		JsonNode joined = Api.json(join(meeting, "Alice").expectStatus().isOk());

		assertThat(joined.path("room_url").asString()).isEqualTo(meeting.path("room_url").asString() + "?t=a%2Bb%2Fc");
		this.gateway.verify(postRequestedFor(urlPathMatching("/internal/.*")).withRequestBody(equalToJson("""
				{"user_id": "local", "user_name": "Alice", "owner": true, "skip_consent": false}""")));
		assertThat(this.api.meeting(Api.id(meeting)).path("room_url")).as("not stored")
			.isEqualTo(meeting.path("room_url"));
	}

	@Test
	void joiningWherePlatformHasNoTokensLeavesTheUrlAlone() {
		JsonNode meeting = aMeeting();
		this.gateway.stubFor(post(urlPathMatching("/internal/.*")).willReturn(aResponse().withStatus(409)
			.withHeader("Content-Type", "application/problem+json")
			.withBody("{\"type\":\"urn:atrium:problem:tokens-not-supported\",\"status\":409}")));

		JsonNode joined = Api.json(join(meeting, "Alice").expectStatus().isOk());

		assertThat(joined.path("room_url")).isEqualTo(meeting.path("room_url"));
	}

	@Test
	void joiningWhileTheGatewayIsDownIsWorthAnotherTry() {
		JsonNode meeting = aMeeting();
		this.gateway.stubFor(post(urlPathMatching("/internal/.*")).willReturn(serverError()));

		JsonNode problem = Api
			.json(join(meeting, "Alice").expectStatus().isEqualTo(503).expectHeader().exists("Retry-After"));

		assertThat(problem.path("type").asString()).isEqualTo("urn:atrium:problem:provider-unavailable");
	}

	@Test
	void onlyJoinableMeetingsCanBeJoined() {
		this.api.createRoom(this.room);
		JsonNode requested = Api.json(this.api.enter(this.room, 0));

		JsonNode problem = Api.json(join(requested, "Alice").expectStatus().isBadRequest());

		assertThat(problem.path("detail").asString()).isEqualTo("Meeting is not active");
	}

	@Test
	void meetingWhoseWindowIsOverCannotBeJoined() {
		this.api.createRoom(this.room);
		JsonNode requested = Api.json(this.api.enter(this.room, 0));
		await().until(() -> !this.events.requestsFor(this.room).isEmpty());
		MeetingRequested request = this.events.requestsFor(this.room).getFirst();
		this.events.publish(FakeGateway.created(new MeetingRequested(request.meetingId(), request.roomId(), this.room,
				"daily", null, Instant.now().minusSeconds(1), request.settings(), request.requestedAt())));
		await().until(() -> this.api.meeting(Api.id(requested)).path("is_active").asBoolean());

		JsonNode problem = Api.json(join(requested, "Alice").expectStatus().isBadRequest());

		assertThat(problem.path("detail").asString()).isEqualTo("Meeting has ended");
	}

	private JsonNode aMeeting() {
		this.api.createRoom(this.room);
		this.events.creates(this.room);
		return Api.json(this.api.enter(this.room).expectStatus().isOk());
	}

	private WebTestClient.ResponseSpec join(JsonNode meeting, String displayName) {
		return this.api.post(
				"/v1/rooms/%s/meetings/%s/join?display_name=%s".formatted(this.room, Api.id(meeting), displayName), "");
	}

}
