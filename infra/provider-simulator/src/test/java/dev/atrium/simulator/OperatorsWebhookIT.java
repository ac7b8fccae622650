package dev.atrium.simulator;

import java.time.Duration;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@SimulatorTest
class OperatorsWebhookIT {

	private static final WebhookReceiver WEBHOOK = WebhookReceiver.shared();

	@Autowired
	private DailyCaller daily;

	@Autowired
	private ControlCaller control;

	@DynamicPropertySource
	static void refuseTheFirstProbe(DynamicPropertyRegistry properties) {
		WEBHOOK.reset();
		WEBHOOK.answer(503);
		properties.add("simulator.daily.webhook-url", () -> WEBHOOK.url("/daily"));
	}

	@Test
	void configuredWebhookIsRegisteredAsSoonAsItAnswersTheProbe() {
		Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> !this.daily.getJson("/webhooks").isEmpty());
		this.daily.createRoom("operated", Map.of());

		this.control.join("daily", "operated", "Alice");

		WEBHOOK.awaitOne("participant.joined");
		assertThat(WEBHOOK.types()).startsWith("probe", "probe").contains("meeting.started");
	}

}
