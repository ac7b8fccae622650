package dev.atrium.gateway.platform.daily;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.test.StepVerifier;

import dev.atrium.gateway.platform.PlatformException.Rejected;
import dev.atrium.gateway.platform.PlatformException.Unauthorized;
import dev.atrium.gateway.platform.WebhookRegistration;
import dev.atrium.gateway.platform.WebhookRegistration.RegisteredWebhook;
import dev.atrium.gateway.platform.WebhookRegistration.WebhookPlan;
import dev.atrium.gateway.platform.daily.DailyProperties.RetryType;
import dev.atrium.gateway.platform.daily.payload.Webhook;
import dev.atrium.gateway.support.DailyWebhookApi;

import static dev.atrium.gateway.support.DailyWebhookApi.ALL_TYPES;
import static dev.atrium.gateway.support.DailyWebhookApi.SECRET;
import static dev.atrium.gateway.support.DailyWebhookApi.UUID;
import static org.assertj.core.api.Assertions.assertThat;

class DailyWebhooksTests {

	private static final String URL = "https://calls.example.com/v1/daily/webhook";

	private static final WebhookPlan PLAN = new WebhookPlan(URI.create(URL), SECRET);

	@RegisterExtension
	static final WireMockExtension server = WireMockExtension.newInstance().build();

	private final DailyWebhookApi daily = new DailyWebhookApi(server);

	@Test
	void registersEveryDocumentedTypeOfEventSignedAndRetriedAsPlanned() {
		this.daily.hasNone();

		StepVerifier.create(webhooks().registerWebhook(PLAN))
			.expectNext(new RegisteredWebhook(UUID, URL, true, true, 0, null))
			.verifyComplete();

		this.daily.wasRegisteredWith(body("exponential"));
	}

	@Test
	void updateSendsTheWholePlan() {
		this.daily.has(URL, "[]", "FAILED");

		StepVerifier.create(webhooks(RetryType.CIRCUIT_BREAKER).updateWebhook(UUID, PLAN))
			.assertNext((webhook) -> assertThat(webhook.active()).isTrue())
			.verifyComplete();

		this.daily.wasChangedTo(body("circuit-breaker"));
	}

	@Test
	void noWebhookIsAnEmptyList() {
		this.daily.hasNone();

		StepVerifier.create(webhooks().webhooks(PLAN)).verifyComplete();
	}

	@Test
	void sampleOfDailysDocumentationLacksMostTypesOfEvents() {
		this.daily.has(URL, "[\"recording.started\", \"recording.ready-to-download\"]", "ACTIVE");

		assertThat(listed())
			.isEqualTo(new RegisteredWebhook(UUID, URL, true, false, 0, Instant.parse("2023-08-15T18:29:52Z")));
	}

	@Test
	void webhookAsPlannedIsComplete() {
		this.daily.has(URL, ALL_TYPES, "ACTIVE");

		assertThat(listed().complete()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "ACTIVE, true", "active, true", "FAILED, false", "INACTIVE, false", "failed, false" })
	void stateIsReadLeniently(String state, boolean active) {
		this.daily.has(URL, ALL_TYPES, state);

		assertThat(listed().active()).isEqualTo(active);
	}

	@Test
	void webhookSignedWithAnotherSecretIsIncomplete() {
		this.daily.hasSignedOtherwise(URL, ALL_TYPES);

		assertThat(listed().complete()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "exponential, true", "circuit-breaker, false" })
	void webhookRetriedOtherwiseIsIncomplete(String retryType, boolean complete) {
		this.daily.hasRetrying(URL, ALL_TYPES, retryType);

		assertThat(listed().complete()).isEqualTo(complete);
	}

	@Test
	void failedProbeIsARefusal() {
		this.daily.getsNoAnswerToItsProbe();

		StepVerifier.create(webhooks().registerWebhook(PLAN))
			.verifyErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(Rejected.class)
				.hasMessage("Daily answered 400: non-200 status code returned from webhook endpoint"));
		assertThat(this.daily.registrations()).isEqualTo(1);
	}

	@Test
	void secretShowsInNoMessage() {
		this.daily.refusesSecretAndQuotesIt();

		StepVerifier.create(webhooks().registerWebhook(PLAN))
			.verifyErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(Rejected.class)
				.hasMessageContaining("must be a valid base64 string")
				.hasMessageNotContaining(SECRET));
		assertThat(PLAN.toString()).doesNotContain(SECRET);
		assertThat(new Webhook(UUID, URL, SECRET, null, null, null, null, null).toString()).doesNotContain(SECRET);
	}

	@Test
	void webhooksThatOurPlanLacksAreUnauthorized() {
		this.daily.isNotInOurPlan();

		StepVerifier.create(webhooks().webhooks(PLAN)).verifyError(Unauthorized.class);
	}

	private RegisteredWebhook listed() {
		return Objects.requireNonNull(webhooks().webhooks(PLAN).blockFirst());
	}

	private static String body(String retryType) {
		return "{\"url\": \"%s\", \"eventTypes\": %s, \"hmac\": \"%s\", \"retryType\": \"%s\"}".formatted(URL,
				ALL_TYPES, SECRET, retryType);
	}

	private static WebhookRegistration webhooks() {
		return webhooks(RetryType.EXPONENTIAL);
	}

	private static WebhookRegistration webhooks(RetryType retryType) {
		return TestDaily.at(server, retryType).capability(WebhookRegistration.class).orElseThrow();
	}

}
