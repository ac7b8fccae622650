package dev.atrium.ingest.replay;

import java.time.Instant;
import java.util.Set;

import dev.atrium.ingest.webhook.ReceivedCallback;

/**
 * What to replay.
 *
 * @param from callbacks received then or later
 * @param to callbacks received before
 * @param platforms of these platforms
 * @param types of these types; of all if empty
 * @param dryRun whether to publish nothing
 */
record ReplayRequest(Instant from, Instant to, Set<String> platforms, Set<String> types, boolean dryRun) {

	boolean covers(ReceivedCallback callback) {
		return this.platforms.contains(callback.platform()) && !callback.receivedAt().isBefore(this.from)
				&& callback.receivedAt().isBefore(this.to);
	}

	boolean coversType(String type) {
		return this.types.isEmpty() || this.types.contains(type);
	}

}
