package dev.atrium.rooms;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.transaction.reactive.TransactionalOperator;

import dev.atrium.rooms.webhook.Receiver;
import dev.atrium.rooms.webhook.RoomEvent;
import dev.atrium.rooms.webhook.RoomEvents;
import dev.atrium.rooms.webhook.WebhookEventType;
import dev.atrium.testkit.Database;
import dev.atrium.testkit.Servers;

import tools.jackson.databind.JsonNode;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Webhooks of instances that share a database. */
class WebhookInstancesIT {

	private static final String OLD_KEY = RoomsServiceTest.ENCRYPTION_KEY;

	private static final String NEW_KEY = "Hx4dHBsaGRgXFhUUExIREA8ODQwLCgkIBwYFBAMCAQA=";

	private final Database database = Servers.postgres().createDatabase();

	private final WireMockServer server = new WireMockServer(options().dynamicPort());

	private final Receiver receiver = new Receiver(this.server);

	@BeforeEach
	void startReceiver() {
		this.server.start();
		this.receiver.answers(204);
	}

	@AfterEach
	void stopReceiver() {
		this.server.stop();
	}

	@Test
	void twoInstancesDeliverEachEventOnce() {
		try (ServiceInstance one = start(OLD_KEY); ServiceInstance other = start(OLD_KEY)) {
			UUID room = Api.id(aRoom(one));

			IntStream.range(0, 40).forEach((i) -> publish((i % 2 == 0) ? one : other, room));

			await().until(() -> delivered(one, room) == 40);
			assertThat(this.receiver.requests()).hasSize(40)
				.extracting((request) -> request.getHeader("webhook-id"))
				.doesNotHaveDuplicates();
		}
	}

	@Test
	void secretsSurviveTheRotationOfTheKeyTheyAreEncryptedWith() {
		JsonNode room;
		try (ServiceInstance before = start(OLD_KEY)) {
			room = aRoom(before);
		}
		try (ServiceInstance rotating = start(NEW_KEY + "," + OLD_KEY)) {
			rotating.work("room-webhook-secret-renewal");
		}
		try (ServiceInstance after = start(NEW_KEY)) {
			publish(after, Api.id(room));

			LoggedRequest request = this.receiver.awaitRequests(1).getFirst();
			Receiver.verify(request, room.path("webhook_secret").asString());
		}
	}

	private ServiceInstance start(String keys) {
		return ServiceInstance.start(this.database, "127.0.0.1:1", List.of("--WEBHOOK_ENCRYPTION_KEY=" + keys,
				"--OUTBOUND_ALLOWED_ORIGINS=http://127.0.0.1:" + this.server.port()));
	}

	private JsonNode aRoom(ServiceInstance instance) {
		return Api.json(instance.api()
			.post("/v1/rooms", Map.of("name", Api.aRoomName(), "webhook_url", this.receiver.url()))
			.expectStatus()
			.isOk());
	}

	private static void publish(ServiceInstance instance, UUID room) {
		instance.bean(RoomEvents.class)
			.publish(new RoomEvent(room, WebhookEventType.CALENDAR_SYNCED, Instant.now(), Map.of()))
			.as(instance.bean(TransactionalOperator.class)::transactional)
			.block();
	}

	private static int delivered(ServiceInstance instance, UUID room) {
		return Api.json(instance.api().get("/v1/rooms/{id}/webhook/deliveries?status=delivered", room))
			.path("total")
			.asInt();
	}

}
