package dev.atrium.ingest.webhook.web;

import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

import dev.atrium.ingest.webhook.WebhookVerifier;

/**
 * Counts requests and their {@link Outcome}s, whose sums are equal as soon as no request
 * is under way. All series exist from the start, so that an alert can trust a zero.
 */
@Component
class CallbackMetrics {

	static final String RECEIVED = "atrium.callbacks.received";

	static final String ANSWERED = "atrium.callbacks.answered";

	private final MeterRegistry registry;

	CallbackMetrics(MeterRegistry registry, List<WebhookVerifier> verifiers) {
		this.registry = registry;
		verifiers.forEach((verifier) -> register(verifier.platform()));
	}

	private void register(String platform) {
		count(RECEIVED, 0, "platform", platform);
		for (Outcome outcome : Outcome.values()) {
			answered(platform, outcome, 0);
		}
	}

	void received(String platform) {
		count(RECEIVED, 1, "platform", platform);
	}

	void answered(String platform, Outcome outcome) {
		answered(platform, outcome, 1);
	}

	private void answered(String platform, Outcome outcome, int times) {
		count(ANSWERED, times, "platform", platform, "outcome", outcome.kind(), "reason", outcome.reason());
	}

	private void count(String name, int times, String... tags) {
		this.registry.counter(name, tags).increment(times);
	}

}
