package dev.atrium.rooms.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wiremock.spring.InjectWireMock;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.transaction.reactive.TransactionalOperator;

import dev.atrium.events.EventIds;
import dev.atrium.rooms.Api;
import dev.atrium.rooms.RoomsServiceTest;
import dev.atrium.rooms.webhook.delivery.Deliveries;
import dev.atrium.rooms.webhook.delivery.Delivery;

import tools.jackson.databind.JsonNode;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** How events are brought to their receiver, and what can be seen of it. */
@RoomsServiceTest
class DeliveriesIT {

	private final Api api;

	private final RoomEvents events;

	private final TransactionalOperator transaction;

	private final Deliveries deliveries;

	@InjectWireMock("receiver")
	private WireMockServer server;

	private Receiver receiver;

	DeliveriesIT(@Autowired WebTestClient http, @Autowired RoomEvents events,
			@Autowired TransactionalOperator transaction, @Autowired Deliveries deliveries) {
		this.api = new Api(http);
		this.events = events;
		this.transaction = transaction;
		this.deliveries = deliveries;
	}

	@BeforeEach
	void newReceiver() {
		this.receiver = new Receiver(this.server);
	}

	@Test
	@DisplayName("OW-02, OW-03, OW-08, W-57, W-58: a retry is the same message, signed anew")
	void messageIsTheSameInAllAttempts() {
		this.receiver.answersFirst(aResponse().withStatus(500));
		JsonNode room = aRoom(this.receiver.url());

		publish(Api.id(room));

		List<LoggedRequest> requests = this.receiver.awaitRequests(2);
		assertThat(requests).extracting((request) -> request.getHeader("webhook-id"))
			.containsOnly(requests.getFirst().getHeader("webhook-id"));
		assertThat(requests).extracting(LoggedRequest::getBodyAsString)
			.containsOnly(requests.getFirst().getBodyAsString());
		assertThat(requests).extracting((request) -> request.getHeader("X-Webhook-Retry")).containsExactly("0", "1");
		assertThat(requests).allSatisfy((request) -> Receiver.verify(request, room.path("webhook_secret").asString()));
		JsonNode body = Receiver.body(requests.getFirst());
		assertThat(body.path("event").asString()).isEqualTo("calendar.synced");
		assertThat(body.path("event_id").asString()).isEqualTo(requests.getFirst().getHeader("webhook-id"));
		assertThat(body.path("calendar").path("events_found").asInt()).isEqualTo(7);
	}

	@Test
	@DisplayName("W-57: the log has request, answer and timing of each attempt")
	void logShowsEachAttempt() {
		this.receiver.answersFirst(aResponse().withStatus(503).withBody("x".repeat(10_000)));
		UUID room = Api.id(aRoom(this.receiver.url()));
		publish(room);

		JsonNode delivery = details(room, awaitOnly(room, "delivered"));

		assertThat(delivery.path("attempts").asInt()).isEqualTo(2);
		assertThat(delivery.path("body").path("event").asString()).isEqualTo("calendar.synced");
		JsonNode first = delivery.path("log").path(0);
		assertThat(first.path("url").asString()).isEqualTo(this.receiver.url());
		assertThat(first.path("status_code").asInt()).isEqualTo(503);
		assertThat(first.path("response_preview").asString()).isEqualTo("x".repeat(2_048));
		assertThat(first.path("duration_ms").asLong()).isNotNegative();
		assertThat(delivery.path("log").path(1).path("status_code").asInt()).isEqualTo(204);
	}

	@Test
	@DisplayName("OW-08: 4xx is the receiver's last word")
	void clientErrorIsNotRetried() {
		this.receiver.answers(422);
		UUID room = Api.id(aRoom(this.receiver.url()));
		publish(room);

		JsonNode failed = awaitOnly(room, "failed");

		assertThat(failed.path("attempts").asInt()).isEqualTo(1);
		assertThat(failed.path("next_attempt_at").isNull()).isTrue();
	}

	@Test
	void retryAfterIsWaitedFor() {
		this.receiver.answersFirst(aResponse().withStatus(429).withHeader("Retry-After", "2"));
		UUID room = Api.id(aRoom(this.receiver.url()));
		publish(room);

		JsonNode log = details(room, awaitOnly(room, "delivered")).path("log");

		Instant first = Instant.parse(log.path(0).path("sent_at").asString());
		assertThat(Instant.parse(log.path(1).path("sent_at").asString())).isAfterOrEqualTo(first.plusSeconds(2));
	}

	@Test
	void goneReceiverIsNotSentAnythingAnyMore() {
		this.receiver.answers(410);
		UUID room = Api.id(aRoom(this.receiver.url()));
		publish(room);
		awaitOnly(room, "failed");

		publish(room);

		assertThat(deliveries(room, "held").path("total").asInt()).isEqualTo(1);
		assertThat(notice(room)).startsWith("Paused since ").endsWith("The receiver answered 410 Gone");
		assertThat(this.receiver.requests()).hasSize(1);
	}

	@Test
	void receiverThatOnlyFailsIsPausedUntilItsOwnerResumesIt() {
		this.receiver.answers(500);
		UUID room = Api.id(aRoom(this.receiver.url()));
		publish(room);

		JsonNode held = awaitOnly(room, "held");

		assertThat(held.path("attempts").asInt()).isEqualTo(5);
		assertThat(notice(room)).endsWith("The receiver has only failed for a long time");
		resend(room, held).expectStatus().isEqualTo(409);

		this.receiver.answers(204);
		this.api.post("/v1/rooms/" + room + "/webhook/resume", Map.of()).expectStatus().isOk();
		assertThat(notice(room)).isEmpty();
		resend(room, held).expectStatus().isAccepted();
		assertThat(awaitOnly(room, "delivered").path("id")).isEqualTo(held.path("id"));
	}

	@Test
	@DisplayName("W-57: a range is sent again, under the ids that the receiver knows")
	void rangeIsSentAgain() {
		this.receiver.answers(400);
		UUID room = Api.id(aRoom(this.receiver.url()));
		Instant start = Instant.now();
		publish(room);
		publish(room);
		await().until(() -> deliveries(room, "failed").path("total").asInt() == 2);
		this.receiver.answers(204);

		JsonNode resent = Api
			.json(this.api
				.post("/v1/rooms/" + room + "/webhook/deliveries/resend",
						Map.of("from", start.minusSeconds(5).toString(), "status", "failed"))
				.expectStatus()
				.isAccepted());

		assertThat(resent.path("resent").asInt()).isEqualTo(2);
		await().until(() -> deliveries(room, "delivered").path("total").asInt() == 2);
		assertThat(this.receiver.requests()).extracting((request) -> request.getHeader("webhook-id"))
			.hasSize(4)
			.satisfies((ids) -> assertThat(ids.stream().distinct()).hasSize(2));
	}

	@Test
	void eventOfATransactionThatFailsIsNotTold() {
		this.receiver.answers(204);
		UUID room = Api.id(aRoom(this.receiver.url()));

		assertThat(this.events.publish(event(room))
			.then(Mono.error(new IllegalStateException("undone")))
			.as(this.transaction::transactional)
			.onErrorReturn("undone")
			.block()).isEqualTo("undone");
		publish(room);

		this.receiver.awaitRequests(1);
		assertThat(
				deliveries(room, "delivered").path("total").asInt() + deliveries(room, "pending").path("total").asInt())
			.isEqualTo(1);
	}

	@Test
	void whatACrashLeftBehindIsSwept() {
		this.receiver.answers(204);
		UUID room = Api.id(aRoom(this.receiver.url()));
		UUID id = EventIds.next();

		this.deliveries
			.insert(Delivery.pending(id, room, WebhookEventType.MEETING_CREATED, "{}", Instant.now().minusSeconds(60)))
			.block();

		assertThat(awaitOnly(room, "delivered").path("id").asString()).isEqualTo(id.toString());
	}

	@Test
	void slowReceiverDoesNotDelayOthers() {
		Receiver slow = new Receiver(this.server).answers(aResponse().withStatus(204).withFixedDelay(1_000));
		UUID slowRoom = Api.id(aRoom(slow.urlOnAnotherHost()));
		UUID quickRoom = Api.id(aRoom(this.receiver.answers(204).url()));

		IntStream.range(0, 12).forEach((i) -> publish(slowRoom));
		publish(quickRoom);

		JsonNode quick = details(quickRoom, awaitOnly(quickRoom, "delivered"));
		await().until(() -> deliveries(slowRoom, "delivered").path("total").asInt() == 12);
		Instant lastSlow = deliveries(slowRoom, "delivered").path("items")
			.valueStream()
			.map((delivery) -> Instant.parse(delivery.path("finished_at").asString()))
			.max(Instant::compareTo)
			.orElseThrow();
		assertThat(Instant.parse(quick.path("finished_at").asString())).isBefore(lastSlow.minusSeconds(1));
	}

	private JsonNode aRoom(String webhookUrl) {
		return Api.json(this.api.post("/v1/rooms", Map.of("name", Api.aRoomName(), "webhook_url", webhookUrl))
			.expectStatus()
			.isOk());
	}

	private void publish(UUID room) {
		this.events.publish(event(room)).as(this.transaction::transactional).block();
	}

	private static RoomEvent event(UUID room) {
		return new RoomEvent(room, WebhookEventType.CALENDAR_SYNCED, Instant.now(),
				Map.of("calendar", Map.of("events_found", 7)));
	}

	private JsonNode deliveries(UUID room, String status) {
		return Api.json(
				this.api.get("/v1/rooms/{id}/webhook/deliveries?status={status}", room, status).expectStatus().isOk());
	}

	private JsonNode awaitOnly(UUID room, String status) {
		return await().until(() -> deliveries(room, status), (page) -> page.path("total").asInt() == 1)
			.path("items")
			.path(0);
	}

	private JsonNode details(UUID room, JsonNode delivery) {
		return Api.json(this.api.get("/v1/rooms/{id}/webhook/deliveries/{delivery}", room, Api.id(delivery))
			.expectStatus()
			.isOk());
	}

	private String notice(UUID room) {
		return Api.json(this.api.get("/v1/rooms/{id}", room)).path("webhook_notice").asString("");
	}

	private WebTestClient.ResponseSpec resend(UUID room, JsonNode delivery) {
		return this.api.post("/v1/rooms/" + room + "/webhook/deliveries/" + Api.id(delivery) + "/resend", Map.of());
	}

}
