package dev.atrium.gateway.webhook;

import java.net.URI;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

import dev.atrium.gateway.platform.WebhookRegistration.WebhookPlan;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class WebhookPlansTests {

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withUserConfiguration(WithPlans.class, WebhookPlans.class);

	@ParameterizedTest
	@ValueSource(strings = { "https://calls.example.com", "https://calls.example.com/" })
	void callbacksGoWhereIngestTakesThem(String ingest) {
		assertPlan(ingest, "one", new WebhookPlan(URI.create("https://calls.example.com/v1/daily/webhook"), "one"));
	}

	@Test
	void providersAreToldTheNewestSecret() {
		assertPlan("https://example.com/calls", "newest, older",
				new WebhookPlan(URI.create("https://example.com/calls/v1/daily/webhook"), "newest"));
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			-,                   one, set INGEST_PUBLIC_URL to
			https://example.com, -,   set DAILY_WEBHOOK_SECRET to
			-,                   -,   set INGEST_PUBLIC_URL and DAILY_WEBHOOK_SECRET to
			""")
	void namesTheSettingsThatAreMissing(@Nullable String ingest, @Nullable String secret, String told,
			CapturedOutput output) {
		assertPlan((ingest != null) ? ingest : "", (secret != null) ? secret : "", null);

		assertThat(output.getOut()).containsOnlyOnce(told);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://calls.example.com:8443/a", "http://localhost:8082", "http://127.0.0.1:8082",
			"http://[::1]:8082", "http://webhook-ingest-service:8082" })
	void urlThatProvidersMayUseIsAccepted(String url) {
		this.context.withPropertyValues("atrium.webhook.ingest-url=" + url)
			.run((started) -> assertThat(started).hasNotFailed());
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://calls.example.com", "http://10.0.0.1", "http://[2001:db8::1]", "ftp://localhost",
			"calls.example.com", "https:///path", "https://calls.example.com/?a=b", "https://calls.example.com/#a" })
	void urlOfWhichCallbacksCouldBeReadByOthersIsRefused(String url) {
		this.context.withPropertyValues("atrium.webhook.ingest-url=" + url)
			.run((started) -> assertThat(started).getFailure()
				.rootCause()
				.hasMessageContaining("set INGEST_PUBLIC_URL to the https URL"));
	}

	@Test
	void secretsShowNowhere() {
		this.context.withPropertyValues("atrium.webhook.secrets.daily=hidden")
			.run((started) -> assertThat(started.getBean(WebhookProperties.class).toString()).doesNotContain("hidden"));
	}

	private void assertPlan(String ingest, String secrets, @Nullable WebhookPlan plan) {
		Map<String, String> settings = Map.of("atrium.webhook.ingest-url", ingest, "atrium.webhook.secrets.daily",
				secrets);
		this.context.withPropertyValues(settings.entrySet().stream().map(Object::toString).toArray(String[]::new))
			.run((started) -> assertThat(started.getBean(WebhookPlans.class).of("daily").orElse(null)).isEqualTo(plan));
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(WebhookProperties.class)
	static class WithPlans {

	}

}
