package dev.atrium.gateway.webhook;

import java.time.Instant;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.atrium.gateway.platform.WebhookRegistration.RegisteredWebhook;
import dev.atrium.gateway.webhook.Finding.Active;
import dev.atrium.gateway.webhook.Finding.Foreign;
import dev.atrium.gateway.webhook.Finding.Refused;
import dev.atrium.gateway.webhook.Finding.Registered;
import dev.atrium.gateway.webhook.Finding.Repaired;
import dev.atrium.gateway.webhook.Finding.Unknown;

import static org.assertj.core.api.Assertions.assertThat;

class WebhookUpkeepTests {

	private static final String OURS = ProviderAccount.PLAN.url().toString();

	private final ProviderAccount account = new ProviderAccount();

	private final WebhookUpkeep upkeep = new WebhookUpkeep(this.account, ProviderAccount.PLAN);

	@Test
	void registersOursWhereThereIsNone() {
		assertThat(look()).isEqualTo(new Registered());
		assertThat(look()).isEqualTo(new Active());

		assertThat(this.account.calls).containsExactly("register");
	}

	@Test
	void adoptsOurs() {
		this.account.has(webhook(OURS, true, true));

		assertThat(look()).isEqualTo(new Active());

		assertThat(this.account.calls).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "false, true", "true, false", "false, false" })
	void putsOursRightOnce(boolean active, boolean complete) {
		RegisteredWebhook before = webhook(OURS, active, complete);
		this.account.has(before);

		assertThat(look()).isEqualTo(new Repaired(before));
		assertThat(look()).isEqualTo(new Active());

		assertThat(this.account.calls).containsExactly("update 7");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			https://staging.example.com/v1/daily/webhook?key=secret, staging.example.com
			https://calls.example.com/v1/daily/webhook/,             calls.example.com
			http://calls.example.com/v1/daily/webhook,               calls.example.com
			not a URL,                                               an unreadable URL
			mailto:somebody,                                         an unknown host
			""")
	void leavesAloneWhatDoesNotLeadHere(String url, String host) {
		this.account.has(webhook(url, false, false));

		assertThat(look()).isEqualTo(new Foreign(host));

		assertThat(this.account.calls).isEmpty();
	}

	@Test
	void ofTwoInstancesTheSecondAdoptsWhatTheFirstHasRegistered() {
		this.account.beforeRegistration(() -> this.account.has(webhook(OURS, true, true)));

		assertThat(look()).isEqualTo(new Refused(WebhookState.MISSING, "a domain may only have one webhook"));
		assertThat(look()).isEqualTo(new Active());

		assertThat(this.account.calls).containsExactly("register");
	}

	@Test
	void withoutAnAnswerToTheProbeItIsMissingUntilThereIsOne() {
		this.account.probeFails();
		assertThat(look())
			.isEqualTo(new Refused(WebhookState.MISSING, "non-200 status code returned from webhook endpoint"));

		this.account.probeSucceeds();
		assertThat(look()).isEqualTo(new Registered());
	}

	@Test
	void failedWebhookStaysFailedWhileTheProbeFails() {
		this.account.has(webhook(OURS, false, true));
		this.account.probeFails();

		assertThat(look().state()).isEqualTo(WebhookState.FAILED);
	}

	@Test
	void webhookThatStaysOffAfterAChangeIsNotRepaired() {
		this.account.has(webhook(OURS, false, true));
		this.account.onUpdate((webhook) -> webhook);

		assertThat(look()).isEqualTo(new Refused(WebhookState.FAILED, "the provider leaves it switched off"));
	}

	@Test
	void whatTheProviderLeavesOutIsAskedForOnce() {
		this.account.has(webhook(OURS, false, false));
		this.account.onUpdate((webhook) -> webhook(OURS, true, false));

		assertThat(look()).isInstanceOf(Repaired.class);
		assertThat(look()).isEqualTo(new Active());
		assertThat(look()).isEqualTo(new Active());

		assertThat(this.account.calls).containsExactly("update 7");
	}

	@Test
	void providerThatCannotBeAskedLeavesTheStateUnknown() {
		this.account.isUnreachable();

		assertThat(look()).isEqualTo(new Unknown("Daily could not be reached"));
	}

	private Finding look() {
		return Objects.requireNonNull(this.upkeep.look().block());
	}

	private static RegisteredWebhook webhook(String url, boolean active, boolean complete) {
		return new RegisteredWebhook("7", url, active, complete, 3, Instant.parse("2026-11-23T10:15:30Z"));
	}

}
