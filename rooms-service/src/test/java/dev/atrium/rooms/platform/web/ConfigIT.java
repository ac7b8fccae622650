package dev.atrium.rooms.platform.web;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.junit.jupiter.api.Test;
import org.wiremock.spring.InjectWireMock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

import dev.atrium.rooms.Api;
import dev.atrium.rooms.RoomsServiceTest;

import tools.jackson.databind.JsonNode;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static org.assertj.core.api.Assertions.assertThat;

@RoomsServiceTest
class ConfigIT {

	private final Api api;

	@InjectWireMock("gateway")
	private WireMockServer gateway;

	ConfigIT(@Autowired WebTestClient http) {
		this.api = new Api(http);
	}

	@Test
	void namesThePlatformsThatHaveKeys() {
		this.gateway.stubFor(get("/internal/v1/platforms").willReturn(okJson("""
				{"platforms":[{"name":"whereby","configured":false,"regions":[]},
				{"name":"daily","configured":true,"regions":["us-east-1","eu-central-1"]}]}""")));

		JsonNode config = Api.json(this.api.get("/v1/config").expectStatus().isOk());

		assertThat(config.toString()).isEqualTo("""
				{"zulip_enabled":false,"email_enabled":false,"default_platform":"daily",\
				"platforms":[{"name":"daily","regions":["eu-central-1","us-east-1"]}]}""");
	}

	@Test
	void answersWithoutPlatformsWhileTheGatewayIsDown() {
		this.gateway.stubFor(get("/internal/v1/platforms").willReturn(serverError()));

		JsonNode config = Api.json(this.api.get("/v1/config").expectStatus().isOk());

		assertThat(config.path("platforms").isNull()).isTrue();
		assertThat(config.path("default_platform").asString()).isEqualTo("daily");
		assertThat(config.path("zulip_enabled").isBoolean()).isTrue();
	}

}
