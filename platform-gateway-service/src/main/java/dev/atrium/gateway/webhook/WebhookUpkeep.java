package dev.atrium.gateway.webhook;

import java.net.URI;
import java.util.List;
import java.util.Objects;

import reactor.core.publisher.Mono;

import dev.atrium.gateway.platform.WebhookRegistration;
import dev.atrium.gateway.platform.WebhookRegistration.RegisteredWebhook;
import dev.atrium.gateway.platform.WebhookRegistration.WebhookPlan;
import dev.atrium.gateway.webhook.Finding.Active;
import dev.atrium.gateway.webhook.Finding.Foreign;
import dev.atrium.gateway.webhook.Finding.Refused;
import dev.atrium.gateway.webhook.Finding.Registered;
import dev.atrium.gateway.webhook.Finding.Repaired;
import dev.atrium.gateway.webhook.Finding.Unknown;

/**
 * Sees to it that a provider's webhook leads to us: registers it where there is none,
 * switches it on again where it failed. Whatever is not ours, by its URL, is left alone,
 * and nothing is ever deleted. Instances may do this side by side: a change asked for
 * twice is one change, and who registers second finds the first one's at the next look.
 */
class WebhookUpkeep {

	private final WebhookRegistration registration;

	private final WebhookPlan plan;

	/** Whether the provider has taken the plan and left something out. */
	private volatile boolean leftIncomplete;

	WebhookUpkeep(WebhookRegistration registration, WebhookPlan plan) {
		this.registration = registration;
		this.plan = plan;
	}

	/** Looks and does what is necessary. Never fails. */
	Mono<Finding> look() {
		return this.registration.webhooks(this.plan)
			.collectList()
			.flatMap(this::settle)
			.onErrorResume((ex) -> Mono.just(new Unknown(reason(ex))));
	}

	private Mono<Finding> settle(List<RegisteredWebhook> webhooks) {
		return webhooks.stream()
			.filter((webhook) -> webhook.url().equals(this.plan.url().toString()))
			.findFirst()
			.map(this::keep)
			.orElseGet(() -> webhooks.isEmpty() ? register() : Mono.just(foreign(webhooks.getFirst())));
	}

	private Mono<Finding> register() {
		return this.registration.registerWebhook(this.plan)
			.<Finding>map((registered) -> new Registered())
			.onErrorResume((ex) -> refused(WebhookState.MISSING, ex));
	}

	private Mono<Finding> keep(RegisteredWebhook webhook) {
		if (webhook.active() && (webhook.complete() || this.leftIncomplete)) {
			return Mono.just(new Active());
		}
		return this.registration.updateWebhook(webhook.id(), this.plan)
			.map((updated) -> judge(webhook, updated))
			.onErrorResume((ex) -> refused(WebhookState.FAILED, ex));
	}

	// A provider that takes a plan and does less would have to be told again for ever.
	private Finding judge(RegisteredWebhook before, RegisteredWebhook updated) {
		this.leftIncomplete = !updated.complete();
		return updated.active() ? new Repaired(before)
				: new Refused(WebhookState.FAILED, "the provider leaves it switched off");
	}

	private static Mono<Finding> refused(WebhookState state, Throwable ex) {
		return Mono.just(new Refused(state, reason(ex)));
	}

	private static String reason(Throwable ex) {
		return Objects.requireNonNullElseGet(ex.getMessage(), ex::toString);
	}

	/** Names the host alone: the rest of somebody's URL may be a secret. */
	private static Foreign foreign(RegisteredWebhook webhook) {
		try {
			return new Foreign(Objects.requireNonNullElse(URI.create(webhook.url()).getHost(), "an unknown host"));
		}
		catch (IllegalArgumentException _) {
			return new Foreign("an unreadable URL");
		}
	}

}
