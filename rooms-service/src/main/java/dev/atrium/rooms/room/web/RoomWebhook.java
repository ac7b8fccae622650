package dev.atrium.rooms.room.web;

import java.util.Set;
import java.util.TreeSet;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.atrium.rooms.webhook.WebhookEventType;
import dev.atrium.rooms.webhook.endpoint.Endpoint;
import dev.atrium.rooms.webhook.endpoint.Health;
import dev.atrium.rooms.webhook.endpoint.PauseReason;
import dev.atrium.rooms.webhook.endpoint.ShownEndpoint;

/**
 * The fields of a room that are about its webhook; all null for others than its owner.
 */
record RoomWebhook(@Schema(description = "Where the room's events are sent; for the owner") @Nullable String webhookUrl,
		@Schema(description = "Only in the answer to the request that had it made, and "
				+ "to its repetitions under the same Idempotency-Key") @Nullable String webhookSecret,
		@Schema(description = "Which events; for the owner") @Nullable Set<WebhookEventType> webhookEvents,
		@Schema(description = "Why nothing is sent, if so; for the owner",
				example = "Paused since 2026-03-01T12:00:00Z: The receiver answered 410 Gone") @Nullable String webhookNotice) {

	static final RoomWebhook NONE = new RoomWebhook(null, null, null, null);

	static RoomWebhook of(ShownEndpoint shown) {
		Endpoint endpoint = shown.endpoint();
		return (endpoint != null) ? new RoomWebhook(endpoint.url().toString(), shown.newSecret(),
				new TreeSet<>(endpoint.events()), notice(endpoint.health())) : NONE;
	}

	private static @Nullable String notice(Health health) {
		PauseReason reason = health.pauseReason();
		return (reason != null) ? "Paused since " + health.pausedAt() + ": " + reason.words() : null;
	}

	// Without the secret.
	@Override
	public String toString() {
		return "RoomWebhook[webhookEvents=" + this.webhookEvents + ", webhookNotice=" + this.webhookNotice + "]";
	}

}
