package dev.atrium.rooms.webhook;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiremock.spring.InjectWireMock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import dev.atrium.rooms.Api;
import dev.atrium.rooms.RoomsServiceTest;

import tools.jackson.databind.JsonNode;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

/** What an owner does with the webhook of a room, and what others see of it. */
@RoomsServiceTest
@ExtendWith(OutputCaptureExtension.class)
class RoomWebhookIT {

	private static final String OWN_SECRET = "a-secret-of-the-owner's-own";

	private final Api api;

	private final DatabaseClient database;

	private final String name = Api.aRoomName();

	@InjectWireMock("receiver")
	private WireMockServer server;

	private Receiver receiver;

	RoomWebhookIT(@Autowired WebTestClient http, @Autowired DatabaseClient database) {
		this.api = new Api(http);
		this.database = database;
	}

	@BeforeEach
	void receiverTakesAll() {
		this.receiver = new Receiver(this.server).answers(204);
	}

	@Test
	@DisplayName("RF-10, RR-04, W-01: a made secret is shown once, to the owner")
	void madeSecretIsShownOnce() {
		JsonNode created = create(null);
		String secret = created.path("webhook_secret").asString();

		assertThat(secret).startsWith("whsec_");
		assertThat(created.path("webhook_url").asString()).isEqualTo(this.receiver.url());
		assertThat(created.path("webhook_events")).hasSize(9);
		JsonNode seen = Api.json(this.api.get("/v1/rooms/{id}", Api.id(created)).expectStatus().isOk());
		assertThat(seen.path("webhook_url").asString()).isEqualTo(this.receiver.url());
		assertThat(seen.path("webhook_secret").isNull()).isTrue();
		assertThat(Api.json(this.api.get("/v1/rooms?size=100")).toString()).doesNotContain(secret);
	}

	@Test
	@DisplayName("RR-03, W-01: of a shared room others see neither URL nor secret")
	void othersSeeNothingOfASharedRoomsWebhook() {
		UUID room = Api.id(create(OWN_SECRET));
		this.database.sql("UPDATE rooms SET user_id = 'somebody else', shared = true WHERE id = :id")
			.bind("id", room)
			.then()
			.block();

		List<JsonNode> answers = List.of(Api.json(this.api.get("/v1/rooms/{id}", room).expectStatus().isOk()),
				Api.json(this.api.get("/v1/rooms/name/{name}", this.name).expectStatus().isOk()),
				Api.json(this.api.get("/v1/rooms?size=100").expectStatus().isOk()));

		assertThat(answers).allSatisfy((answer) -> assertThat(answer.toString()).contains(this.name)
			.doesNotContain(this.receiver.url())
			.doesNotContain(OWN_SECRET));
		this.api.post("/v1/rooms/" + room + "/webhook/test", Map.of()).expectStatus().isForbidden();
		this.api.post("/v1/rooms/" + room + "/webhook/secret", Map.of()).expectStatus().isForbidden();
		this.api.get("/v1/rooms/" + room + "/webhook/deliveries").expectStatus().isForbidden();
	}

	@Test
	@DisplayName("W-01: the secret is encrypted at rest and stays out of the log")
	void secretIsNeitherStoredNorLoggedAsItIs(CapturedOutput output) {
		JsonNode created = create(null);
		String secret = created.path("webhook_secret").asString();
		test(created);

		byte[] stored = Objects
			.requireNonNull(this.database.sql("SELECT secret FROM room_webhooks WHERE room_id = :room")
				.bind("room", Api.id(created))
				.mapValue(byte[].class)
				.one()
				.block());

		assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain(secret.substring(6));
		assertThat(output.getAll()).contains("Room " + Api.id(created) + " has a webhook now").doesNotContain(secret);
	}

	@Test
	@DisplayName("RR-05, W-18: another URL without a secret keeps the secret")
	void changeOfTheUrlKeepsTheSecret() {
		JsonNode created = create(null);
		Receiver other = new Receiver(this.server).answers(204);

		JsonNode changed = patch(created, Map.of("webhook_url", other.url(), "webhook_secret", ""));
		test(created);

		assertThat(changed.path("webhook_secret").isNull()).isTrue();
		Receiver.verify(other.awaitRequests(1).getFirst(), created.path("webhook_secret").asString());
		assertThat(this.receiver.requests()).isEmpty();
	}

	@Test
	void ownSecretIsTakenAndNotEchoed() {
		JsonNode created = create("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
		test(created);

		assertThat(created.path("webhook_secret").isNull()).isTrue();
		Receiver.verify(this.receiver.awaitRequests(1).getFirst(), "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
	}

	@Test
	void bothSecretsAreValidWhileOneIsReplaced() {
		JsonNode created = create(null);
		JsonNode rotated = Api
			.json(this.api.post("/v1/rooms/" + Api.id(created) + "/webhook/secret", Map.of()).expectStatus().isOk());
		test(created);

		LoggedRequest request = this.receiver.awaitRequests(1).getFirst();
		assertThat(rotated.path("previous_valid_until").isNull()).isFalse();
		Receiver.verify(request, rotated.path("webhook_secret").asString());
		Receiver.verify(request, created.path("webhook_secret").asString());

		this.database.sql("UPDATE room_webhooks SET previous_secret_until = now() WHERE room_id = :room")
			.bind("room", Api.id(created))
			.then()
			.block();
		test(created);
		LoggedRequest later = this.receiver.awaitRequests(2).getLast();
		Receiver.verify(later, rotated.path("webhook_secret").asString());
		assertThat(Receiver.isSignedWith(later, created.path("webhook_secret").asString())).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "null" })
	void emptyUrlRemovesTheWebhook(String empty) {
		JsonNode created = create(null);
		Map<String, @Nullable Object> removal = new HashMap<>();
		removal.put("webhook_url", "null".equals(empty) ? null : empty);

		JsonNode changed = patch(created, removal);

		assertThat(changed.path("webhook_url").isNull()).isTrue();
		assertThat(test(created).path("error").asString()).isEqualTo("No webhook URL configured");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://example.org/hook", "https://127.0.0.1/hook", "https://169.254.169.254/latest",
			"https://2130706433/", "https://user:pass@example.org/", "ftp://example.org/", "not a url" })
	@DisplayName("W-19: a URL that may not be fetched is refused, and no room is made")
	void forbiddenUrlIsRefused(String url) {
		JsonNode problem = Api.json(this.api.post("/v1/rooms", Map.of("name", this.name, "webhook_url", url))
			.expectStatus()
			.isEqualTo(422));

		assertThat(problem.path("errors").path(0).path("field").asString()).isEqualTo("webhook_url");
		this.api.get("/v1/rooms/name/{name}", this.name).expectStatus().isNotFound();
	}

	@Test
	void unfitSecretsAndEventsAreRefused() {
		assertThat(refusedField("webhook_secret", "short")).isEqualTo("webhook_secret");
		assertThat(refusedField("webhook_events", List.of("test"))).isEqualTo("webhook_events");
		assertThat(refusedField("webhook_events", List.of())).isEqualTo("webhook_events");
	}

	@Test
	@DisplayName("OW-02, OW-06, OW-07, RR-09: a test is sent with all headers and reported")
	void testIsSentAndReported() {
		JsonNode created = create(null);

		JsonNode result = test(created);

		assertThat(result.path("success").asBoolean()).isTrue();
		assertThat(result.path("message").asString()).isEqualTo("Webhook test successful");
		assertThat(result.path("status_code").asInt()).isEqualTo(204);
		LoggedRequest request = this.receiver.awaitRequests(1).getFirst();
		assertThat(request.getHeader("Content-Type")).isEqualTo("application/json");
		assertThat(request.getHeader("User-Agent")).isEqualTo("Atrium-Webhook/1.0");
		assertThat(request.getHeader("X-Webhook-Event")).isEqualTo("test");
		assertThat(request.getHeader("X-Webhook-Retry")).isEqualTo("0");
		assertThat(request.getHeader("X-Webhook-Signature")).matches("t=\\d+,v1=[0-9a-f]{64}");
		JsonNode body = Receiver.body(request);
		assertThat(body.path("event_id").asString()).isEqualTo(request.getHeader("webhook-id"));
		assertThat(body.path("message").asString()).isEqualTo("This is a test webhook from Atrium");
		assertThat(body.path("room").path("name").asString()).isEqualTo(this.name);
	}

	@Test
	@DisplayName("OW-07, W-19: a failed test says why, not what the receiver answered")
	void failedTestDoesNotShowTheAnswer() {
		JsonNode created = create(null);
		this.receiver.answers(aResponse().withStatus(500).withBody("inner secrets"));

		JsonNode result = test(created);

		assertThat(result.path("success").asBoolean()).isFalse();
		assertThat(result.path("message").asString()).isEqualTo("Webhook test failed");
		assertThat(result.path("status_code").asInt()).isEqualTo(500);
		assertThat(result.toString()).doesNotContain("inner secrets");
	}

	@Test
	@DisplayName("OW-07: silence and a broken connection are told apart")
	void unansweredTestSaysHow() {
		JsonNode created = create(null);

		this.receiver.answers(aResponse().withFixedDelay(20_000));
		assertThat(test(created).path("error").asString()).isEqualTo("Webhook request timed out (10 seconds)");

		this.receiver.answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
		assertThat(test(created).path("error").asString()).startsWith("Could not connect to webhook URL: ");
	}

	private JsonNode create(@Nullable String secret) {
		Map<String, Object> room = new HashMap<>(Map.of("name", this.name, "webhook_url", this.receiver.url()));
		if (secret != null) {
			room.put("webhook_secret", secret);
		}
		return Api.json(this.api.post("/v1/rooms", room).expectStatus().isOk());
	}

	private JsonNode patch(JsonNode room, Map<String, ?> changes) {
		return Api.json(this.api.patch("/v1/rooms/" + Api.id(room), changes).expectStatus().isOk());
	}

	private JsonNode test(JsonNode room) {
		return Api.json(this.api.post("/v1/rooms/" + Api.id(room) + "/webhook/test", Map.of()).expectStatus().isOk());
	}

	private String refusedField(String field, Object value) {
		return Api
			.json(this.api
				.post("/v1/rooms", Map.of("name", this.name, "webhook_url", this.receiver.url(), field, value))
				.expectStatus()
				.isEqualTo(422))
			.path("errors")
			.path(0)
			.path("field")
			.asString();
	}

}
