package dev.atrium.rooms.webhook.endpoint;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.atrium.rooms.webhook.WebhookEventType;

/**
 * What an owner wants of a room's webhook; {@code null} leaves things as they are.
 *
 * @param url where to send; empty: no webhook any more
 * @param secret what to sign with; the one before stays valid for a while
 * @param events what to send
 */
public record EndpointChange(@Nullable String url, @Nullable String secret, @Nullable Set<WebhookEventType> events) {

	/** Whether all is left as it is. */
	public boolean isNothing() {
		return this.url == null && this.secret == null && this.events == null;
	}

	boolean isRemoval() {
		return this.url != null && this.url.isEmpty();
	}

	// Without the secret, and the URL may hold one too.
	@Override
	public String toString() {
		return "EndpointChange[events=" + this.events + "]";
	}

}
