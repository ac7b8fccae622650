package dev.atrium.rooms.webhook.web;

import java.time.Instant;
import java.util.Objects;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.atrium.rooms.webhook.endpoint.Endpoint;
import dev.atrium.rooms.webhook.endpoint.ShownEndpoint;

/**
 * A secret that was just made.
 */
@Schema(name = "WebhookSecret")
record SecretResponse(@Schema(description = "Shown this once") String webhookSecret,
		@Schema(description = "Until when the one before is valid too") @Nullable Instant previousValidUntil) {

	static SecretResponse of(ShownEndpoint shown) {
		Endpoint endpoint = Objects.requireNonNull(shown.endpoint());
		return new SecretResponse(Objects.requireNonNull(shown.newSecret()), endpoint.secrets().previousUntil());
	}

	// Without the secret.
	@Override
	public String toString() {
		return "SecretResponse[previousValidUntil=" + this.previousValidUntil + "]";
	}

}
