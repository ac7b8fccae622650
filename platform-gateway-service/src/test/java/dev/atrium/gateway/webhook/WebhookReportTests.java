package dev.atrium.gateway.webhook;

import java.time.Instant;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import dev.atrium.gateway.platform.WebhookRegistration.RegisteredWebhook;
import dev.atrium.gateway.webhook.Finding.Repaired;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class WebhookReportTests {

	private final WebhookReport report = new WebhookReport("daily", new SimpleMeterRegistry());

	@Test
	void repairTellsWhatMayBeMissing(CapturedOutput output) {
		this.report.tell(new Repaired(webhook(false, Instant.parse("2026-11-23T10:15:30Z"))));

		assertThat(output.getOut()).contains("The webhook at daily had failed after 3 refusals and is on again; "
				+ "callbacks since 2026-11-23T10:15:30Z may be missing, reconciliation fills the gap");
	}

	@Test
	void everyRepairIsTold(CapturedOutput output) {
		this.report.tell(new Repaired(webhook(false, null)));
		this.report.tell(new Repaired(webhook(false, null)));

		assertThat(output.getOut().lines().filter((line) -> line.contains("callbacks since its last delivery")))
			.hasSize(2);
	}

	@Test
	void changeByHandIsToldApart(CapturedOutput output) {
		this.report.tell(new Repaired(webhook(true, null)));

		assertThat(output.getOut()).contains("had other events, another secret or other retries than ours");
	}

	private static RegisteredWebhook webhook(boolean active, @Nullable Instant lastDelivery) {
		return new RegisteredWebhook("7", "https://calls.example.com/v1/daily/webhook", active, false, 3, lastDelivery);
	}

}
