package dev.atrium.rooms.meeting.web;

import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

import dev.atrium.rooms.Api;
import dev.atrium.rooms.FakeGateway;
import dev.atrium.rooms.RoomsServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

@RoomsServiceTest
class MeetingFallbackIT {

	private final Api api;

	private final FakeGateway events;

	private final String room = Api.aRoomName();

	MeetingFallbackIT(@Autowired WebTestClient http, @Autowired FakeGateway events) {
		this.api = new Api(http);
		this.events = events;
	}

	@Test
	void meetingHeldAtTheFallbackSaysSoAndIsUsedAgain() {
		this.api.post("/v1/rooms", Map.of("name", this.room, "platform", "daily", "fallback_platform", "whereby"))
			.expectStatus()
			.isOk();
		this.events.createsAtTheFallback(this.room);

		JsonNode meeting = Api.json(this.api.enter(this.room).expectStatus().isOk());

		assertThat(meeting.path("platform").asString()).isEqualTo("whereby");
		assertThat(meeting.path("requested_platform").asString()).isEqualTo("daily");
		assertThat(meeting.path("room_url").asString()).startsWith("https://whereby.test/");
		assertThat(Api.json(this.api.enter(this.room).expectStatus().isOk())).isEqualTo(meeting);
		assertThat(this.events.requestsFor(this.room)).hasSize(1);
	}

	@Test
	void deploymentsChoiceIsNoFallbackForItself() {
		this.api.post("/v1/rooms", Map.of("name", this.room, "fallback_platform", "daily")).expectStatus().isOk();
		this.events.creates(this.room);

		this.api.enter(this.room).expectStatus().isOk();

		assertThat(this.events.requestsFor(this.room).getFirst().fallbackPlatform()).isNull();
	}

}
