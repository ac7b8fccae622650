package dev.atrium.rooms.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiremock.spring.InjectWireMock;
import reactor.test.StepVerifier;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import dev.atrium.events.EventIds;
import dev.atrium.rooms.Api;
import dev.atrium.rooms.FakeGateway;
import dev.atrium.rooms.RoomsServiceTest;
import dev.atrium.rooms.webhook.Receiver;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@RoomsServiceTest
class AuditLogIT {

	private final String user = "user-" + UUID.randomUUID();

	private final String name = Api.aRoomName();

	private final Api api;

	private final FakeGateway gateway;

	private final AuditLog log;

	private final AuditRetention retention;

	private final DatabaseClient database;

	@InjectWireMock("receiver")
	private WireMockServer server;

	private UUID room = new UUID(0, 0);

	AuditLogIT(@Autowired WebTestClient http, @Autowired FakeGateway gateway, @Autowired AuditLog log,
			@Autowired AuditRetention retention, @Autowired DatabaseClient database) {
		this.api = new Api(http).as(this.user);
		this.gateway = gateway;
		this.log = log;
		this.retention = retention;
		this.database = database;
	}

	@BeforeEach
	void aRoom() {
		this.room = Api.id(this.api.createRoom(this.name));
	}

	@Test
	void changesAreNotedByTheirNamesNotTheirValues() {
		Instant before = Instant.now().minusSeconds(1);
		change(Map.of("is_locked", true, "ics_url", "https://calendar.example/private-7f3.ics"));

		JsonNode entry = entries().path(0);

		assertThat(entry.path("action").asString()).isEqualTo("room_changed");
		assertThat(entry.path("detail").asString()).isEqualTo("meetings.locked, calendar.url");
		assertThat(entry.path("user_id").asString()).isEqualTo(this.user);
		assertThat(entry.path("room_name").asString()).isEqualTo(this.name);
		assertThat(Instant.parse(entry.path("noted_at").asString())).isBetween(before, Instant.now());
		assertThat(entries().toString()).doesNotContain("private-7f3");
	}

	@Test
	void eachThingAnOwnerDoesIsNoted() {
		String hook = new Receiver(this.server).answers(204).url();
		change(Map.of("webhook_url", hook));
		this.api.post("/v1/rooms/" + this.room + "/webhook/secret", "").expectStatus().isOk();
		this.api.post("/v1/rooms/" + this.room + "/webhook/resume", "").expectStatus().isOk();
		this.api.post("/v1/rooms/" + this.room + "/webhook/test", "").expectStatus().isOk();
		this.api.post("/v1/rooms/" + this.room + "/webhook/deliveries/resend", Map.of("from", "2026-03-01T10:00:00Z"))
			.expectStatus()
			.isAccepted();
		this.gateway.creates(this.name);
		UUID meeting = Api.id(Api.json(this.api.enter(this.name).expectStatus().isOk()));
		this.api.patch("/v1/meetings/" + meeting + "/deactivate", "{}").expectStatus().isOk();

		assertThat(actions()).containsExactly("meeting_ended", "webhook_resent", "webhook_tested", "webhook_resumed",
				"webhook_secret_rotated", "room_changed", "webhook_changed", "room_created");
		assertThat(entries().toString()).doesNotContain(hook, "whsec_").contains(meeting.toString());
	}

	@Test
	void whatFailsOrIsRefusedIsNotNoted() {
		String taken = Api.aRoomName();
		this.api.createRoom(taken);

		this.api.patch("/v1/rooms/" + this.room, Map.of("name", taken)).expectStatus().isBadRequest();
		this.api.as("mallory").patch("/v1/rooms/" + this.room, Map.of("is_locked", true)).expectStatus().isForbidden();
		this.api.anonymous().delete("/v1/rooms/" + this.room).expectStatus().isUnauthorized();

		assertThat(actions()).containsExactly("room_created");
	}

	@Test
	void programIsNotedByItsKey() {
		JsonNode key = Api.json(this.api.post("/v1/user/api-keys", Map.of()).expectStatus().isOk());

		this.api.with((headers) -> headers.set("X-API-Key", key.path("key").asString()))
			.patch("/v1/rooms/" + this.room, Map.of("is_locked", true))
			.expectStatus()
			.isOk();

		assertThat(entries().path(0).path("api_key_id")).isEqualTo(key.path("id"));
		assertThat(entries().path(0).path("user_id").asString()).isEqualTo(this.user);
		assertThat(noted("api_key_created", this.user)).containsExactly(key.path("id").asString());
	}

	@Test
	void deletedRoomsEntriesStay() {
		this.api.delete("/v1/rooms/" + this.room).expectStatus().isOk();

		assertThat(noted("room_created", this.user)).hasSize(1);
		assertThat(noted("room_deleted", this.user)).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "UPDATE audit_log SET user_id = 'somebody else'", "DELETE FROM audit_log",
			"TRUNCATE audit_log" })
	void databaseRefusesToChangeWhatWasNoted(String statement) {
		StepVerifier.create(this.database.sql(statement).then())
			.verifyErrorSatisfies((ex) -> assertThat(ex).hasStackTraceContaining("audit_log is append-only"));

		assertThat(actions()).containsExactly("room_created");
	}

	@Test
	void entriesGoOnlyOnceTheyAreOld() {
		this.log.append(entry(Instant.now().minus(Duration.ofDays(366)), "long ago")).block();
		this.log.append(entry(Instant.now().minus(Duration.ofDays(364)), "not so long ago")).block();

		this.retention.run().block();

		assertThat(noted("room_changed", this.user)).containsExactly("not so long ago");
		assertThat(actions()).contains("room_created");
	}

	private AuditEntry entry(Instant at, String detail) {
		return new AuditEntry(EventIds.next(), at, this.user, null, Action.ROOM_CHANGED.wireName(), this.room,
				this.name, detail);
	}

	private void change(Map<String, Object> settings) {
		this.api.patch("/v1/rooms/" + this.room, settings).expectStatus().isOk();
	}

	private JsonNode entries() {
		return Api.json(this.api.get("/v1/rooms/{id}/audit-log", this.room).expectStatus().isOk()).path("items");
	}

	private List<String> actions() {
		return entries().valueStream().map((entry) -> entry.path("action").asString()).toList();
	}

	private List<String> noted(String action, String by) {
		return this.database
			.sql("SELECT coalesce(detail, '') FROM audit_log WHERE action = :action AND user_id = :user")
			.bind("action", action)
			.bind("user", by)
			.mapValue(String.class)
			.all()
			.collectList()
			.blockOptional()
			.orElseThrow();
	}

}
