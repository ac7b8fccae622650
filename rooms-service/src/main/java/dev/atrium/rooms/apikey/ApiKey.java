package dev.atrium.rooms.apikey;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What is known of an API key, which is not the key itself.
 *
 * @param id our id, UUIDv7
 * @param userId in whose name it calls
 * @param name what the user calls it
 * @param hint its last characters, for its user to tell it from others
 * @param createdAt when it was made
 * @param expiresAt from when it is good no more; {@code null}: never
 * @param lastUsedAt when it was last shown, to the minute
 */
public record ApiKey(UUID id, String userId, @Nullable String name, String hint, Instant createdAt,
		@Nullable Instant expiresAt, @Nullable Instant lastUsedAt) {

	boolean isGoodAt(Instant time) {
		return this.expiresAt == null || time.isBefore(this.expiresAt);
	}

}
