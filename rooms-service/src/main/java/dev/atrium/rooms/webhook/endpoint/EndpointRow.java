package dev.atrium.rooms.webhook.endpoint;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.atrium.rooms.webhook.WebhookEventType;
import dev.atrium.rooms.webhook.secret.EncryptedSecret;
import dev.atrium.rooms.webhook.secret.Secrets;

/** A row of {@code room_webhooks}; each component is a column. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record EndpointRow(UUID roomId, String url, String[] events, byte[] secret, byte @Nullable [] previousSecret,
		@Nullable Instant previousSecretUntil, int failures, @Nullable Instant failingSince, @Nullable Instant pausedAt,
		@Nullable String pauseReason) {

	static EndpointRow of(Endpoint endpoint) {
		Secrets secrets = endpoint.secrets();
		Health health = endpoint.health();
		return new EndpointRow(endpoint.roomId(), endpoint.url().toString(),
				endpoint.events().stream().map(Enum::name).sorted().toArray(String[]::new), secrets.current().sealed(),
				(secrets.previous() != null) ? secrets.previous().sealed() : null, secrets.previousUntil(),
				health.failures(), health.failingSince(), health.pausedAt(),
				(health.pauseReason() != null) ? health.pauseReason().name() : null);
	}

	Endpoint toEndpoint() {
		Secrets secrets = new Secrets(new EncryptedSecret(this.secret),
				(this.previousSecret != null) ? new EncryptedSecret(this.previousSecret) : null,
				this.previousSecretUntil);
		Health health = new Health(this.failures, this.failingSince, this.pausedAt,
				(this.pauseReason != null) ? PauseReason.valueOf(this.pauseReason) : null);
		return new Endpoint(this.roomId, URI.create(this.url),
				Arrays.stream(this.events).map(WebhookEventType::valueOf).collect(Collectors.toUnmodifiableSet()),
				secrets, health);
	}

}
