package dev.atrium.gateway.webhook;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import dev.atrium.gateway.platform.PlatformException.Rejected;
import dev.atrium.gateway.platform.PlatformException.Unavailable;
import dev.atrium.gateway.platform.WebhookRegistration;

/**
 * An account with place for one webhook, at a provider that behaves as a test says.
 */
class ProviderAccount implements WebhookRegistration {

	static final WebhookPlan PLAN = new WebhookPlan(URI.create("https://calls.example.com/v1/daily/webhook"), "secret");

	final List<String> calls = new ArrayList<>();

	private final List<RegisteredWebhook> webhooks = new ArrayList<>();

	private UnaryOperator<RegisteredWebhook> effectOfUpdate = (webhook) -> new RegisteredWebhook(webhook.id(),
			webhook.url(), true, true, 0, webhook.lastDelivery());

	private Runnable beforeRegistration = () -> {
	};

	private Mono<Void> probe = Mono.empty();

	private Mono<Void> connection = Mono.empty();

	void has(RegisteredWebhook webhook) {
		this.webhooks.clear();
		this.webhooks.add(webhook);
	}

	/** What a change makes of a webhook. */
	void onUpdate(UnaryOperator<RegisteredWebhook> effect) {
		this.effectOfUpdate = effect;
	}

	/** What others do between a look and the registration that follows from it. */
	void beforeRegistration(Runnable action) {
		this.beforeRegistration = action;
	}

	void probeFails() {
		this.probe = Mono.error(() -> new Rejected("non-200 status code returned from webhook endpoint"));
	}

	void probeSucceeds() {
		this.probe = Mono.empty();
	}

	void isUnreachable() {
		this.connection = Mono.error(() -> new Unavailable("Daily could not be reached"));
	}

	void isReachable() {
		this.connection = Mono.empty();
	}

	@Override
	public Flux<RegisteredWebhook> webhooks(WebhookPlan plan) {
		return this.connection.thenMany(Flux.defer(() -> Flux.fromIterable(List.copyOf(this.webhooks))));
	}

	@Override
	public Mono<RegisteredWebhook> registerWebhook(WebhookPlan plan) {
		this.calls.add("register");
		this.beforeRegistration.run();
		return this.probe.then(Mono.fromCallable(() -> {
			if (!this.webhooks.isEmpty()) {
				throw new Rejected("a domain may only have one webhook");
			}
			has(new RegisteredWebhook("1", plan.url().toString(), true, true, 0, null));
			return this.webhooks.getFirst();
		}));
	}

	@Override
	public Mono<RegisteredWebhook> updateWebhook(String id, WebhookPlan plan) {
		this.calls.add("update " + id);
		return this.probe.then(Mono.fromCallable(() -> {
			has(this.effectOfUpdate.apply(this.webhooks.getFirst()));
			return this.webhooks.getFirst();
		}));
	}

}
