package dev.atrium.rooms.web;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import dev.atrium.rooms.Api;
import dev.atrium.rooms.RoomsServiceTest;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@RoomsServiceTest
class WebIT {

	private static final String FRONTEND = "http://localhost:3000";

	private final WebTestClient http;

	private final Api api;

	WebIT(@Autowired WebTestClient http) {
		this.http = http;
		this.api = new Api(http);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v1/me", "/v1/rooms/name/no-such-room", "/actuator/health", "/no-such-path" })
	void answersCarrySecurityHeaders(String path) {
		this.api.get(path)
			.expectHeader()
			.valueEquals("X-Content-Type-Options", "nosniff")
			.expectHeader()
			.valueEquals("X-Frame-Options", "DENY")
			.expectHeader()
			.valueEquals("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
			.expectHeader()
			.valueEquals("Referrer-Policy", "no-referrer")
			.expectHeader()
			.valueEquals(HttpHeaders.CACHE_CONTROL, "no-cache, no-store, max-age=0, must-revalidate")
			.expectHeader()
			.doesNotExist("Set-Cookie");
	}

	@Test
	void frontendMayCall() {
		preflight(FRONTEND, "PATCH", "authorization, content-type, if-match").expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, FRONTEND)
			.expectHeader()
			.valueEquals(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true");
		this.api.with((headers) -> headers.setOrigin(FRONTEND))
			.get("/v1/me")
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, FRONTEND)
			.expectHeader()
			.value(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, (shown) -> assertThat(shown).contains("ETag"));
	}

	@Test
	void frontendCanReadWhyItIsRefused() {
		this.api.with((headers) -> {
			headers.setOrigin(FRONTEND);
			headers.setBearerAuth("nonsense");
		})
			.get("/v1/me")
			.expectStatus()
			.isUnauthorized()
			.expectHeader()
			.valueEquals(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, FRONTEND);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example", "http://localhost:3001", "null" })
	void pagesOfOtherOriginsMayNot(String origin) {
		preflight(origin, "POST", "content-type").expectStatus()
			.isForbidden()
			.expectHeader()
			.doesNotExist(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN);
		this.api.with((headers) -> headers.setOrigin(origin))
			.post("/v1/rooms/no-such-room/meeting", "{}")
			.expectStatus()
			.isForbidden();
	}

	@Test
	void bodyThatIsTooLongIsRefused() {
		JsonNode problem = Api.json(this.api.post("/v1/rooms", Map.of("name", "x".repeat(70_000)))
			.expectStatus()
			.isEqualTo(413)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON));

		assertThat(problem.path("type").asString()).isEqualTo("urn:atrium:problem:content-too-large");
	}

	@Test
	void bodyThatDoesNotSayItsLengthIsRefusedWhenItGetsTooLong() {
		this.http.post()
			.uri("/v1/rooms")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Flux.just("{\"name\": \"").concatWith(Flux.just("x".repeat(10_000)).repeat(7)), String.class)
			.exchange()
			.expectStatus()
			.isEqualTo(413);
	}

	private WebTestClient.ResponseSpec preflight(String origin, String method, String headers) {
		return this.http.options()
			.uri("/v1/rooms")
			.header(HttpHeaders.ORIGIN, origin)
			.header(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD, method)
			.header(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS, headers)
			.exchange();
	}

}
