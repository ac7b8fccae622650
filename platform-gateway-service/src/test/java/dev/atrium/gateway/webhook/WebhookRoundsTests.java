package dev.atrium.gateway.webhook;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import dev.atrium.gateway.platform.WebhookRegistration.RegisteredWebhook;
import dev.atrium.gateway.platform.http.Secret;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class WebhookRoundsTests {

	private static final WebhookProperties PROPERTIES = new WebhookProperties(URI.create("https://calls.example.com"),
			Map.of("daily", List.of(new Secret("secret"))), Duration.ofSeconds(30), Duration.ofMillis(500));

	private static final RegisteredWebhook FAILED = new RegisteredWebhook("7", ProviderAccount.PLAN.url().toString(),
			false, true, 3, null);

	private final ProviderAccount account = new ProviderAccount();

	private final AtomicInteger gaps = new AtomicInteger();

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	@Test
	void switchesOnAgainWhatFailsWithinAnIntervalAndHasTheGapFilled() {
		round().thenAwait(Duration.ofSeconds(1))
			.then(() -> assertThat(shown("active")).isEqualTo(1))
			.then(() -> this.account.has(FAILED))
			.thenAwait(Duration.ofSeconds(30))
			.then(() -> assertThat(this.account.calls).containsExactly("register", "update 7"))
			.then(() -> assertThat(this.gaps).hasValue(2))
			.thenAwait(Duration.ofMinutes(5))
			.then(() -> assertThat(this.gaps).hasValue(2))
			.thenCancel()
			.verify();

		assertThat(this.meters.counter("atrium.webhook.repairs", "platform", "daily").count()).isEqualTo(1);
	}

	@Test
	void registersSoonAfterIngestHasComeUp() {
		this.account.probeFails();

		round().thenAwait(Duration.ofSeconds(2))
			.then(() -> assertThat(shown("missing")).isEqualTo(1))
			.then(this.account::probeSucceeds)
			.thenAwait(Duration.ofSeconds(5))
			.then(() -> assertThat(shown("active")).isEqualTo(1))
			.then(() -> assertThat(shown("missing")).isZero())
			.thenCancel()
			.verify();
	}

	@Test
	void triesLessOftenTheLongerItFails(CapturedOutput output) {
		this.account.probeFails();

		round().thenAwait(Duration.ofHours(1)).thenCancel().verify();

		// Never more than twice in an interval of 30 s, never less than once.
		assertThat(this.account.calls).hasSizeBetween(120, 250);
		assertThat(output.getOut().lines().filter((line) -> line.contains("webhook at daily"))).singleElement()
			.asString()
			.contains("WARN", "missing", "non-200 status code");
	}

	@Test
	void foreignWebhookIsToldOnceAndShown(CapturedOutput output) {
		this.account
			.has(new RegisteredWebhook("8", "https://staging.example.com/hook?key=theirs", true, false, 0, null));

		round().thenAwait(Duration.ofHours(1))
			.then(() -> assertThat(shown("foreign")).isEqualTo(1))
			.thenCancel()
			.verify();

		assertThat(this.account.calls).isEmpty();
		assertThat(output.getOut()).containsOnlyOnce("leads to staging.example.com").doesNotContain("theirs");
	}

	@Test
	void anOutageOfTheProviderIsToldWhenItBeginsAndWhenItEnds(CapturedOutput output) {
		round().thenAwait(Duration.ofMinutes(2))
			.then(this.account::isUnreachable)
			.thenAwait(Duration.ofMinutes(10))
			.then(() -> assertThat(shown("unknown")).isEqualTo(1))
			.then(this.account::isReachable)
			.thenAwait(Duration.ofMinutes(2))
			.then(() -> assertThat(shown("active")).isEqualTo(1))
			.thenCancel()
			.verify();

		assertThat(output.getOut()).containsOnlyOnce("Daily could not be reached")
			.containsOnlyOnce("The webhook at daily is registered")
			.containsOnlyOnce("The webhook at daily is active");
	}

	private StepVerifier.Step<Void> round() {
		return StepVerifier
			.withVirtualTime(() -> new WebhookRounds(new WebhookUpkeep(this.account, ProviderAccount.PLAN),
					new WebhookReport("daily", this.meters), Mono.fromRunnable(this.gaps::incrementAndGet), PROPERTIES)
				.go())
			.expectSubscription();
	}

	private double shown(String state) {
		return this.meters.get("atrium.webhook.state").tag("platform", "daily").tag("state", state).gauge().value();
	}

}
