package dev.atrium.gateway.platform;

import java.net.URI;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Providers at which the server itself registers where callbacks go.
 */
public interface WebhookRegistration {

	/**
	 * The webhooks of the account, ours or not.
	 * @param plan what ours shall be; each is measured by it
	 */
	Flux<RegisteredWebhook> webhooks(WebhookPlan plan);

	/** Registers a webhook; the provider probes it before it answers. */
	Mono<RegisteredWebhook> registerWebhook(WebhookPlan plan);

	/** Makes a webhook what it shall be and switches it on again; probed likewise. */
	Mono<RegisteredWebhook> updateWebhook(String id, WebhookPlan plan);

	/**
	 * What a webhook shall be; which types of events it gets is the provider package's
	 * knowledge: all that it documents.
	 *
	 * @param url where callbacks go
	 * @param secret with which the provider signs them, in the provider's own notation
	 */
	record WebhookPlan(URI url, String secret) {

		@Override
		public String toString() {
			return "WebhookPlan[" + url + "]";
		}

	}

	/**
	 * A webhook as the provider knows it.
	 *
	 * @param id the provider's id
	 * @param url where callbacks go, as the provider spells it
	 * @param active whether they are sent
	 * @param complete whether all types of events are sent, signed and retried as planned
	 * @param failedCount how many deliveries in a row have failed
	 * @param lastDelivery when a callback last arrived, where the provider says so
	 */
	record RegisteredWebhook(String id, String url, boolean active, boolean complete, int failedCount,
			@Nullable Instant lastDelivery) {
	}

}
