package dev.atrium.rooms.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiremock.spring.InjectWireMock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import dev.atrium.rooms.Api;
import dev.atrium.rooms.FakeGateway;
import dev.atrium.rooms.RoomsServiceTest;

import tools.jackson.databind.JsonNode;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

@RoomsServiceTest
@Tag("W-32")
class IdempotencyIT {

	private final Api api;

	private final FakeGateway events;

	private final DatabaseClient database;

	private final AnsweredRequests answered;

	private final String key = UUID.randomUUID().toString();

	private final String room = Api.aRoomName();

	@InjectWireMock("gateway")
	private WireMockServer gateway;

	IdempotencyIT(@Autowired WebTestClient http, @Autowired FakeGateway events, @Autowired DatabaseClient database,
			@Autowired AnsweredRequests answered) {
		this.api = new Api(http);
		this.events = events;
		this.database = database;
		this.answered = answered;
	}

	@BeforeEach
	void gatewayKnowsDaily() {
		this.gateway.stubFor(get("/internal/v1/platforms")
			.willReturn(okJson("{\"platforms\":[{\"name\":\"daily\",\"configured\":true}]}")));
	}

	@Test
	@DisplayName("W-32: a repeated request for a room gets the first one's answer, its fields in whichever order")
	void repeatedRequestForARoomGetsTheFirstAnswer() {
		JsonNode first = createRoom("{\"name\": \"%s\", \"is_locked\": true}");
		this.api.patch("/v1/rooms/" + Api.id(first), Map.of("is_locked", false)).expectStatus().isOk();

		JsonNode again = createRoom("{\"is_locked\": true, \"name\": \"%s\"}");

		assertThat(again).isEqualTo(first);
	}

	@Test
	@DisplayName("W-32: a repeated request shows the webhook's secret again, which is kept encrypted only")
	void repeatedRequestShowsTheSecretThatTheFirstOneMade() {
		String body = "{\"name\": \"%s\", \"webhook_url\": \"" + this.gateway.url("/hook") + "\"}";

		JsonNode first = createRoom(body);

		assertThat(first.path("webhook_secret").asString()).startsWith("whsec_");
		assertThat(createRoom(body)).isEqualTo(first);
		assertThat(keptAnswer()).contains(this.room).doesNotContain(first.path("webhook_secret").asString());
	}

	@Test
	void keyOfAnotherRequestIsRefused() {
		createRoom("{\"name\": \"%s\"}");

		JsonNode problem = Api
			.json(this.api.post("/v1/rooms", Map.of("name", Api.aRoomName()), this.key).expectStatus().isEqualTo(422));

		assertThat(problem.path("type").asString()).isEqualTo("urn:atrium:problem:idempotency-key-reused");
		this.api.post("/v1/rooms/" + this.room + "/meeting", "{}", this.key).expectStatus().isEqualTo(422);
		assertThat(this.events.requestsFor(this.room)).isEmpty();
	}

	@Test
	void failureLeavesTheKeyFree() {
		this.api.createRoom(this.room);
		this.api.post("/v1/rooms", Map.of("name", this.room), this.key).expectStatus().isBadRequest();

		String other = Api.aRoomName();
		JsonNode created = Api.json(this.api.post("/v1/rooms", Map.of("name", other), this.key).expectStatus().isOk());

		assertThat(created.path("name").asString()).isEqualTo(other);
	}

	@Test
	@DisplayName("W-32: simultaneous requests under one key have one meeting made")
	void simultaneousRequestsHaveOneMeetingMade() {
		this.api.createRoom(this.room);
		this.events.creates(this.room);

		List<UUID> ids = IntStream.range(0, 6)
			.mapToObj((i) -> CompletableFuture.supplyAsync(this::duplicate))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();

		assertThat(ids).hasSize(6).containsOnly(ids.getFirst());
		assertThat(this.events.requestsFor(this.room)).hasSize(1);
	}

	@Test
	@DisplayName("W-32: who repeats a request that was answered 202 gets that meeting once it is there")
	void repeatedRequestGetsTheMeetingOnceItIsThere() {
		this.api.createRoom(this.room);
		JsonNode requested = Api.json(this.api.post("/v1/rooms/" + this.room + "/meeting", duplicateWish(), this.key)
			.expectStatus()
			.isAccepted());

		this.events.creates(this.room);

		assertThat(duplicate()).isEqualTo(Api.id(requested));
	}

	@ParameterizedTest
	@ValueSource(strings = { "with blanks in it", "\u00e9" })
	void unusableKeyIsInvalid(String unusable) {
		JsonNode error = Api
			.json(this.api.post("/v1/rooms", Map.of("name", this.room), unusable).expectStatus().isEqualTo(422))
			.path("errors")
			.path(0);

		assertThat(error.path("field").asString()).isEqualTo("idempotency_key");
		assertThat(error.path("rule").asString()).isEqualTo("pattern");
	}

	@Test
	void keyIsForgottenAfterADay() {
		JsonNode first = createRoom("{\"name\": \"%s\"}");
		this.api.delete("/v1/rooms/" + Api.id(first)).expectStatus().isOk();
		Clock tomorrow = Clock.offset(Clock.system(ZoneOffset.UTC), Duration.ofHours(25));

		new KeyRetention(this.answered, tomorrow).run().block(Duration.ofSeconds(30));

		assertThat(Api.id(createRoom("{\"name\": \"%s\"}"))).isNotEqualTo(Api.id(first));
	}

	private JsonNode createRoom(String body) {
		return Api.json(this.api.post("/v1/rooms", body.formatted(this.room), this.key).expectStatus().isOk());
	}

	private UUID duplicate() {
		return Api.id(Api.json(
				this.api.post("/v1/rooms/" + this.room + "/meeting", duplicateWish(), this.key).expectStatus().isOk()));
	}

	private static Map<String, Boolean> duplicateWish() {
		return Map.of("allow_duplicated", true);
	}

	private String keptAnswer() {
		return this.database.sql("SELECT answer FROM idempotency_keys WHERE key = :key")
			.bind("key", this.key)
			.mapValue(String.class)
			.one()
			.blockOptional()
			.orElseThrow();
	}

}
