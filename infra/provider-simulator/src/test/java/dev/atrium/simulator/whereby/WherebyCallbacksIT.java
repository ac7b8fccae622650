package dev.atrium.simulator.whereby;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

import dev.atrium.simulator.ControlCaller;
import dev.atrium.simulator.ProviderSample;
import dev.atrium.simulator.Signatures;
import dev.atrium.simulator.SimulatorTest;
import dev.atrium.simulator.WebhookReceiver;
import dev.atrium.simulator.WherebyCaller;

import static org.assertj.core.api.Assertions.assertThat;

@SimulatorTest
class WherebyCallbacksIT {

	private static final WebhookReceiver WEBHOOK = WebhookReceiver.shared();

	@Autowired
	private WherebyCaller whereby;

	@Autowired
	private ControlCaller control;

	@Value("${simulator.whereby.webhook-secret}")
	private String secret;

	private String room = "";

	@BeforeEach
	void createRoom() {
		WEBHOOK.reset();
		this.room = this.whereby.createRoom(Map.of());
	}

	@Test
	void signatureIsHexHmacOverSecondsAndBodyUnderThePlainSecret() {
		this.control.join("whereby", this.room, "Zoë");

		WebhookReceiver.Delivery joined = WEBHOOK.awaitOne("room.client.joined");

		Matcher header = Pattern.compile("t=(\\d{10}),v1=([0-9a-f]{64})").matcher(joined.header("Whereby-Signature"));
		assertThat(header.matches()).isTrue();
		byte[] expected = Signatures.hmac(this.secret.getBytes(StandardCharsets.UTF_8), header.group(1) + ".",
				joined.body().getBytes(StandardCharsets.UTF_8));
		assertThat(header.group(2)).isEqualTo(HexFormat.of().formatHex(expected));
	}

	@Test
	void sessionStartsWithTheSecondAndEndsAWhileAfterFewerThanTwo() {
		String alice = this.control.join("whereby", this.room, "Alice");
		this.control.join("whereby", this.room, "Bob");
		this.control.leave("whereby", this.room, alice);

		WEBHOOK.awaitOne("room.session.ended");

		assertThat(WEBHOOK.types()).containsExactly("room.client.joined", "room.session.started", "room.client.joined",
				"room.client.left", "room.session.ended");
	}

	@Test
	void somebodyAloneHasNoSession() {
		String alice = this.control.join("whereby", this.room, "Alice");
		this.control.leave("whereby", this.room, alice);
		WEBHOOK.awaitOne("room.client.left");

		assertThat(WEBHOOK.types()).containsExactly("room.client.joined", "room.client.left");
		assertThat(WEBHOOK.awaitOne("room.client.joined").json().at("/data/roomSessionId").isNull()).isTrue();
	}

	@Test
	void callbacksHaveTheDocumentedFields() {
		for (String name : List.of("Alice", "Bob")) {
			this.control.join("whereby", this.room, name);
		}
		JsonNode joined = WEBHOOK.await((all) -> all.size() == 3).getLast().json();

		JsonNode sample = ProviderSample.json("whereby-webhook-room-client-joined-full");
		assertThat(ProviderSample.fields(joined.deepCopy()).stream().filter(WherebyCallbacksIT::isFixed))
			.containsExactlyElementsOf(
					ProviderSample.fields(sample).stream().filter(WherebyCallbacksIT::isFixed).toList());
		assertThat(ProviderSample.fields(WEBHOOK.awaitOne("room.session.started").json()))
			.isEqualTo(ProviderSample.fields(ProviderSample.json("whereby-webhook-room-session-started")));
		assertThat(joined.path("id").asString()).matches("[0-9a-f]{64}");
		assertThat(joined.at("/data/roomName").asString()).isEqualTo("/" + this.room);
	}

	@Test
	void recorderIsACountedClientWhileItRecords() {
		this.control.join("whereby", this.room, "Alice");
		String recording = this.control.record("whereby", this.room);
		this.control.stop("whereby", this.room, recording);
		List<WebhookReceiver.Delivery> sent = WEBHOOK.await((all) -> all.size() >= 3);

		JsonNode joined = sent.get(1).json();
		assertThat(joined.at("/data/roleName").asString()).isEqualTo("recorder");
		assertThat(joined.at("/data/numClients").asInt()).isEqualTo(2);
		assertThat(sent.get(2).type()).isEqualTo("room.client.left");
		assertThat(sent.get(2).json().at("/data/numClients").asInt()).isEqualTo(1);
	}

	@Test
	void failureOfTheReceiverIsTriedAgainTwice() {
		WEBHOOK.answer(500, 503, 500);

		this.control.join("whereby", this.room, "Alice");

		List<WebhookReceiver.Delivery> tries = WEBHOOK.await((all) -> all.size() == 3);
		assertThat(tries).extracting(WebhookReceiver.Delivery::body).containsOnly(tries.getFirst().body());
		Awaitility.await().until(() -> attempts().size() == 3);
		assertThat(this.control.getJson("/control/callbacks?platform=whereby").findValuesAsString("delivered"))
			.contains("false");
	}

	@Test
	void refusedCallbackIsNotTriedAgain() {
		WEBHOOK.answer(404);

		this.control.join("whereby", this.room, "Alice");
		this.control.join("whereby", this.room, "Bob");

		WEBHOOK.await((all) -> all.size() == 3);
		assertThat(attempts()).hasSize(1);
	}

	/**
	 * The tries of the first callback about the room.
	 */
	private JsonNode attempts() {
		return this.control.getJson("/control/callbacks?platform=whereby&type=room.client.joined")
			.valueStream()
			.filter((callback) -> callback.path("room").asString().equals(this.room))
			.findFirst()
			.orElseThrow()
			.path("attempts");
	}

	/**
	 * The keys below it are the roles at hand.
	 */
	private static boolean isFixed(String field) {
		return !field.startsWith("data.numClientsByRoleName.");
	}

}
