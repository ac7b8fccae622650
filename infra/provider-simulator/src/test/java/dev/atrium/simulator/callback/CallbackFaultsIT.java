package dev.atrium.simulator.callback;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import dev.atrium.simulator.ControlCaller;
import dev.atrium.simulator.SimulatorTest;
import dev.atrium.simulator.WebhookReceiver;
import dev.atrium.simulator.WherebyCaller;

import static org.assertj.core.api.Assertions.assertThat;

@SimulatorTest
class CallbackFaultsIT {

	private static final WebhookReceiver WEBHOOK = WebhookReceiver.shared();

	@Autowired
	private WherebyCaller whereby;

	@Autowired
	private ControlCaller control;

	private String room = "";

	@BeforeEach
	void createRoom() {
		WEBHOOK.reset();
		this.room = this.whereby.createRoom(Map.of());
	}

	@AfterEach
	void clearFaults() {
		this.control.clearFaults();
	}

	@Test
	void callbacksArriveInTheOrderOfWhatHappened() {
		List<String> names = List.of("Ann", "Ben", "Cem", "Dee", "Eva");
		names.forEach((name) -> this.control.join("whereby", this.room, name));

		WEBHOOK.await((all) -> all.size() == 6);

		assertThat(joined()).isEqualTo(names);
	}

	@Test
	void droppedCallbackNeverArrivesButStandsInTheJournal() {
		this.control.faults("whereby", Map.of("callbacks", Map.of("drop_next", 1)));

		this.control.join("whereby", this.room, "Ann");
		this.control.join("whereby", this.room, "Ben");
		WEBHOOK.await((all) -> all.size() == 2);

		assertThat(joined()).containsExactly("Ben");
		assertThat(firstCallback().path("attempts")).isEmpty();
	}

	@Test
	void duplicatesHaveTheSameBody() {
		this.control.faults("whereby", Map.of("callbacks", Map.of("duplicate", 2)));

		this.control.join("whereby", this.room, "Ann");

		List<WebhookReceiver.Delivery> copies = WEBHOOK.await((all) -> all.size() == 3);
		assertThat(copies).extracting(WebhookReceiver.Delivery::body).containsOnly(copies.getFirst().body());
	}

	@Test
	void shuffledCallbacksArriveInAnotherOrder() {
		this.control.faults("whereby", Map.of("callbacks", Map.of("shuffle", true)));
		List<String> names = List.of("Ann", "Ben", "Cem");
		names.forEach((name) -> this.control.join("whereby", this.room, name));

		WEBHOOK.await((all) -> all.size() == 4);

		assertThat(joined()).containsExactlyInAnyOrderElementsOf(names).isNotEqualTo(names);
	}

	@Test
	void redeliveryIsSignedAfresh() {
		this.control.join("whereby", this.room, "Ann");
		WEBHOOK.awaitOne("room.client.joined");

		this.control
			.post("/control/callbacks/" + firstCallback().path("id").asString() + "/deliveries", Map.of("times", 5))
			.expectStatus()
			.isAccepted();

		List<WebhookReceiver.Delivery> all = WEBHOOK.await((sent) -> sent.size() == 6);
		assertThat(all).extracting(WebhookReceiver.Delivery::body).containsOnly(all.getFirst().body());
		assertThat(all).extracting((delivery) -> delivery.header("Whereby-Signature")).doesNotContainNull();
	}

	@Test
	void redeliveryOfAnUnknownCallbackIsNotFound() {
		this.control.post("/control/callbacks/unknown/deliveries", Map.of("times", 1)).expectStatus().isNotFound();
	}

	private static List<String> joined() {
		return WEBHOOK.deliveries()
			.stream()
			.filter((delivery) -> delivery.type().equals("room.client.joined"))
			.map((delivery) -> delivery.json().at("/data/displayName").asString())
			.toList();
	}

	private JsonNode firstCallback() {
		return this.control.getJson("/control/callbacks?platform=whereby&type=room.client.joined")
			.valueStream()
			.filter((callback) -> callback.path("room").asString().equals(this.room))
			.findFirst()
			.orElseThrow();
	}

}
