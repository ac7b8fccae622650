package dev.atrium.gateway.webhook;

import java.net.URI;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wiremock.spring.InjectWireMock;

import org.springframework.beans.factory.annotation.Autowired;

import dev.atrium.gateway.platform.VideoPlatforms;
import dev.atrium.gateway.platform.WebhookRegistration;
import dev.atrium.gateway.platform.WebhookRegistration.WebhookPlan;
import dev.atrium.gateway.support.DailyWebhookApi;
import dev.atrium.gateway.support.GatewayTest;
import dev.atrium.gateway.webhook.Finding.Active;
import dev.atrium.gateway.webhook.Finding.Registered;
import dev.atrium.gateway.webhook.Finding.Repaired;

import static dev.atrium.gateway.support.DailyWebhookApi.ALL_TYPES;
import static dev.atrium.gateway.support.DailyWebhookApi.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
class WebhookUpkeepIT {

	private static final String URL = "https://calls.example.com/v1/daily/webhook";

	@Autowired
	private VideoPlatforms platforms;

	private DailyWebhookApi daily;

	private WebhookUpkeep upkeep;

	@BeforeEach
	void standIn(@InjectWireMock("daily") WireMockServer server) {
		this.daily = new DailyWebhookApi(server);
		this.upkeep = new WebhookUpkeep(this.platforms.capability("daily", WebhookRegistration.class).orElseThrow(),
				new WebhookPlan(URI.create(URL), SECRET));
	}

	@Test
	void registersDailysWebhookWithEveryTypeOfEvent() {
		this.daily.hasNone();

		assertThat(this.upkeep.look().block()).isEqualTo(new Registered());

		this.daily.wasRegisteredWith("""
				{"url": "%s", "eventTypes": %s, "hmac": "%s", "retryType": "exponential"}""".formatted(URL, ALL_TYPES,
				SECRET));
	}

	@Test
	void switchesDailysFailedWebhookOnAgainAndThenLeavesIt() {
		this.daily.hasFailedUntilChanged(URL, ALL_TYPES, 3);

		assertThat(this.upkeep.look().block()).isInstanceOf(Repaired.class);
		assertThat(this.upkeep.look().block()).isEqualTo(new Active());

		assertThat(this.daily.changes()).isEqualTo(1);
		assertThat(this.daily.registrations()).isZero();
	}

}
