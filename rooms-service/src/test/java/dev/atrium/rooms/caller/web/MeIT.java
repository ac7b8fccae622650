package dev.atrium.rooms.caller.web;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

import dev.atrium.rooms.Api;
import dev.atrium.rooms.RoomsServiceTest;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@RoomsServiceTest
class MeIT {

	private final Api api;

	MeIT(@Autowired WebTestClient http) {
		this.api = new Api(http);
	}

	@Test
	void callerIsToldTheIdUnderWhichRoomsAreOwned() {
		JsonNode me = Api.json(this.api.get("/v1/me").expectStatus().isOk());

		assertThat(me.path("sub")).isEqualTo(this.api.createRoom(Api.aRoomName()).path("user_id"));
		assertThat(me.path("email").isNull()).isTrue();
	}

	@Test
	void strangersAreNobody() {
		JsonNode me = Api.json(this.api.anonymous().get("/v1/me").expectStatus().isOk());

		assertThat(me.isNull()).isTrue();
	}

}
