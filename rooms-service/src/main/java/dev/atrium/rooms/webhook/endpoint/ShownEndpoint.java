package dev.atrium.rooms.webhook.endpoint;

import org.jspecify.annotations.Nullable;

/**
 * An endpoint as its owner is shown it.
 *
 * @param endpoint the endpoint; {@code null} if the room has none
 * @param newSecret the secret that was just made for it, shown this once; {@code null} if
 * none was
 */
public record ShownEndpoint(@Nullable Endpoint endpoint, @Nullable String newSecret) {

	/** A room without a webhook. */
	public static final ShownEndpoint NONE = new ShownEndpoint(null, null);

	// Without the secret.
	@Override
	public String toString() {
		return "ShownEndpoint[endpoint=" + this.endpoint + "]";
	}

}
