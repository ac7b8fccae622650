package dev.atrium.rooms.apikey;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import dev.atrium.rooms.Api;
import dev.atrium.rooms.RoomsServiceTest;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@RoomsServiceTest
class ApiKeysIT {

	private static final String KEYS = "/v1/user/api-keys";

	private final String user = "user-" + UUID.randomUUID();

	private final Api api;

	private final DatabaseClient database;

	ApiKeysIT(@Autowired WebTestClient http, @Autowired DatabaseClient database) {
		this.api = new Api(http).as(this.user);
		this.database = database;
	}

	@Test
	void programWithAKeyCallsInTheNameOfItsUser() {
		Api program = program(create("CI"));

		JsonNode room = program.createRoom(Api.aRoomName());

		assertThat(room.path("user_id").asString()).isEqualTo(this.user);
		assertThat(Api.id(Api.json(this.api.get("/v1/rooms")).path("items").path(0))).isEqualTo(Api.id(room));
	}

	@Test
	void keyIsShownOnceAndKeptNowhere() {
		JsonNode created = create("CI");
		String key = created.path("key").asString();

		JsonNode listed = Api.json(this.api.get(KEYS).expectStatus().isOk()).path(0);

		assertThat(key).matches("atrium_[A-Za-z0-9_-]{43}");
		assertThat(listed.path("id")).isEqualTo(created.path("id"));
		assertThat(listed.path("name").asString()).isEqualTo("CI");
		assertThat(key).endsWith(listed.path("hint").asString());
		assertThat(listed.path("last_used_at").isNull()).isTrue();
		assertThat(listed.has("key")).isFalse();
		assertThat(rows()).doesNotContain(key).doesNotContain(key.substring("atrium_".length()));
	}

	@Test
	void userSeesWhenAKeyWasUsed() {
		Instant before = Instant.now().minusSeconds(1);
		program(create("CI")).get("/v1/rooms").expectStatus().isOk();

		JsonNode listed = Api.json(this.api.get(KEYS)).path(0);

		assertThat(Instant.parse(listed.path("last_used_at").asString())).isBetween(before, Instant.now());
	}

	@Test
	void revokedKeyIsRefusedFromTheNextRequestOn() {
		JsonNode created = create("CI");
		program(created).get("/v1/rooms").expectStatus().isOk();

		JsonNode revoked = Api.json(this.api.delete(KEYS + "/" + Api.id(created)).expectStatus().isOk());

		assertThat(revoked.path("status").asString()).isEqualTo("ok");
		JsonNode problem = Api.json(program(created).get("/v1/rooms").expectStatus().isUnauthorized());
		assertThat(problem.path("detail").asString()).isEqualTo("The API key is not valid, or no longer");
		assertThat(Api.json(this.api.get(KEYS)).size()).isZero();
		this.api.delete(KEYS + "/" + Api.id(created)).expectStatus().isNotFound();
	}

	@Test
	void expiredKeyIsRefused() {
		JsonNode created = Api
			.json(this.api.post(KEYS, Map.of("expires_at", Instant.now().plus(Duration.ofDays(1)).toString())));
		program(created).get("/v1/rooms").expectStatus().isOk();

		this.database.sql("UPDATE api_keys SET expires_at = now() WHERE id = :id")
			.bind("id", Api.id(created))
			.then()
			.block();

		program(created).get("/v1/rooms").expectStatus().isUnauthorized();
	}

	@ParameterizedTest
	@ValueSource(strings = { "nonsense", "atrium_", "atrium_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" })
	void unknownKeyIsRefusedWhereNoneWouldDo(String key) {
		JsonNode problem = Api.json(withKey(key).get("/v1/rooms/name/whatever").expectStatus().isUnauthorized());

		assertThat(problem.path("type").asString()).isEqualTo("urn:atrium:problem:not-authenticated");
	}

	@Test
	void keyCannotMakeAnotherOne() {
		Api program = program(create("CI"));

		JsonNode problem = Api.json(program.post(KEYS, Map.of()).expectStatus().isForbidden());

		assertThat(problem.path("detail").asString()).isEqualTo("An API key cannot make another one");
	}

	@Test
	void nobodyHasMoreKeysThanTheLimit() {
		IntStream.range(0, ApiKeyRing.MOST).forEach((i) -> create("key " + i));

		this.api.post(KEYS, Map.of()).expectStatus().isEqualTo(409);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"name": ""}                           | name       | size
			{"expires_at": "2020-01-01T00:00:00Z"} | expires_at | future
			{"expires_at": "tomorrow"}             | expires_at | type
			""")
	void invalidFieldIsNamedWithItsRule(String body, String field, String rule) {
		JsonNode error = Api.json(this.api.post(KEYS, body).expectStatus().isEqualTo(422)).path("errors").path(0);

		assertThat(error.path("field").asString()).isEqualTo(field);
		assertThat(error.path("rule").asString()).isEqualTo(rule);
	}

	private JsonNode create(String name) {
		return Api.json(this.api.post(KEYS, Map.of("name", name)).expectStatus().isOk());
	}

	private Api program(JsonNode created) {
		return withKey(created.path("key").asString());
	}

	private Api withKey(String key) {
		return this.api.with((headers) -> headers.set("X-API-Key", key));
	}

	private String rows() {
		return String.valueOf(this.database.sql("SELECT string_agg(k::text, '') FROM api_keys k")
			.mapValue(String.class)
			.one()
			.block());
	}

}
