package dev.atrium.simulator.daily;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import dev.atrium.simulator.ControlCaller;
import dev.atrium.simulator.DailyCaller;
import dev.atrium.simulator.DailyWebhookRegistration;
import dev.atrium.simulator.ProviderSample;
import dev.atrium.simulator.SimulatorTest;
import dev.atrium.simulator.WebhookReceiver;

import static org.assertj.core.api.Assertions.assertThat;

@SimulatorTest
class DailyWebhooksIT {

	private static final WebhookReceiver WEBHOOK = WebhookReceiver.shared();

	@Autowired
	private DailyCaller daily;

	@Autowired
	private ControlCaller control;

	private DailyWebhookRegistration registration;

	private final String room = "room-" + UUID.randomUUID();

	@BeforeEach
	void forget() {
		this.registration = new DailyWebhookRegistration(this.daily);
		this.registration.delete();
		WEBHOOK.reset();
		this.daily.createRoom(this.room, Map.of());
	}

	@Test
	void registrationSendsASignedProbe() {
		this.registration.replace(Map.of());

		List<WebhookReceiver.Delivery> sent = WEBHOOK.deliveries();
		assertThat(sent).singleElement().satisfies((probe) -> {
			assertThat(probe.json()).isEqualTo(ProviderSample.json("daily-webhook-verification-test"));
			assertThat(probe.header("X-Webhook-Signature")).isNotBlank();
		});
	}

	@Test
	void registeredWebhookLooksLikeDailys() {
		JsonNode created = this.registration.replace(Map.of());

		Set<String> documented = new TreeSet<>(
				ProviderSample.fields(ProviderSample.json("daily-webhook-get-response")));
		documented.remove("lastMomentPushed");
		documented.add("retryType");
		assertThat(ProviderSample.fields(created)).isEqualTo(documented);
		assertThat(this.daily.getJson("/webhooks").isArray()).isTrue();
		assertThat(this.daily.getJson("/webhooks/" + created.path("uuid").asString())).isEqualTo(created);
	}

	@Test
	void probeAnsweredOtherwiseThan200RefusesTheWebhook() {
		WEBHOOK.answer(204);

		this.daily.post("/webhooks", this.registration.request(Map.of())).expectStatus().isBadRequest();

		assertThat(this.daily.getJson("/webhooks")).isEmpty();
	}

	@Test
	void secondWebhookIsRefused() {
		this.registration.replace(Map.of());

		this.daily.post("/webhooks", this.registration.request(Map.of())).expectStatus().isBadRequest();
	}

	@Test
	void unknownEventTypeIsRefused() {
		this.daily.post("/webhooks", this.registration.request(Map.of("eventTypes", List.of("recording.stopped"))))
			.expectStatus()
			.isBadRequest();
	}

	@Test
	void missingUrlIsRefusedInDailysWords() {
		this.daily.post("/webhooks", Map.of("eventTypes", List.of("meeting.started")))
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.json(ProviderSample.text("daily-error-400-missing-field"));
	}

	@Test
	void onlySubscribedEventsAreSent() {
		this.registration.replace(Map.of("eventTypes", List.of("participant.joined")));

		this.control.join("daily", this.room, "Alice");
		WEBHOOK.awaitOne("participant.joined");

		assertThat(WEBHOOK.types()).containsExactly("probe", "participant.joined");
	}

	@Test
	void threeFailuresInARowSwitchTheWebhookOffAndLaterEventsAreLost() {
		String uuid = this.registration.replace(Map.of()).path("uuid").asString();
		WEBHOOK.answer(500, 404, 201);
		String alice = this.control.join("daily", this.room, "Alice");
		this.control.leave("daily", this.room, alice);
		awaitState(uuid, "FAILED");

		this.control.join("daily", this.room, "Bob");
		this.daily.post("/webhooks/" + uuid, Map.of()).expectStatus().isOk();
		this.control.join("daily", this.room, "Carol");

		WEBHOOK.await((all) -> all.getLast().json().at("/payload/user_name").asString("").equals("Carol"));
		assertThat(WEBHOOK.deliveries()).extracting((delivery) -> delivery.json().at("/payload/user_name").asString(""))
			.doesNotContain("Bob");
		assertThat(state(uuid)).isEqualTo("ACTIVE");
	}

	@Test
	void successBetweenFailuresKeepsTheWebhookOn() {
		String uuid = this.registration.replace(Map.of()).path("uuid").asString();
		WEBHOOK.answer(500, 500, 200, 500, 500);

		String alice = this.control.join("daily", this.room, "Alice");
		this.control.leave("daily", this.room, alice);
		this.control.leave("daily", this.room, this.control.join("daily", this.room, "Bob"));
		WEBHOOK.await((all) -> all.size() >= 6);

		assertThat(state(uuid)).isEqualTo("ACTIVE");
	}

	@Test
	void circuitBreakerDoesNotRepeatAMessage() {
		String uuid = this.registration.replace(Map.of("eventTypes", List.of("participant.joined")))
			.path("uuid")
			.asString();
		WEBHOOK.answer(500);

		this.control.join("daily", this.room, "Alice");
		this.control.join("daily", this.room, "Bob");

		WEBHOOK.await((all) -> all.getLast().json().at("/payload/user_name").asString("").equals("Bob"));
		assertThat(WEBHOOK.deliveries()).hasSize(3);
		assertThat(this.daily.getJson("/webhooks/" + uuid).path("failedCount").asInt()).isZero();
	}

	@Test
	void exponentialTriesFiveTimesAndNeverFails() {
		String uuid = this.registration
			.replace(Map.of("retryType", "exponential", "eventTypes", List.of("participant.joined")))
			.path("uuid")
			.asString();
		WEBHOOK.reset();
		WEBHOOK.answer(500, 500, 500, 500, 500);

		this.control.join("daily", this.room, "Alice");

		WEBHOOK.await((all) -> all.size() == 5);
		assertThat(WEBHOOK.deliveries()).extracting(WebhookReceiver.Delivery::body)
			.containsOnly(WEBHOOK.deliveries().getFirst().body());
		assertThat(state(uuid)).isEqualTo("ACTIVE");
	}

	private void awaitState(String uuid, String state) {
		Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> state(uuid).equals(state));
	}

	private String state(String uuid) {
		return this.daily.getJson("/webhooks/" + uuid).path("state").asString();
	}

}
