package dev.atrium.rooms.apikey.web;

import java.time.Instant;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.atrium.rooms.apikey.ApiKey;

/**
 * What is known of an API key.
 */
@Schema(name = "ApiKey")
record ApiKeyResponse(UUID id, String userId, @Schema(example = "CI") @Nullable String name,
		@Schema(description = "The key's last characters", example = "x7Qf") String hint, Instant createdAt,
		@Schema(description = "null: never") @Nullable Instant expiresAt,
		@Schema(description = "To the minute; null: never") @Nullable Instant lastUsedAt) {

	static ApiKeyResponse of(ApiKey key) {
		return new ApiKeyResponse(key.id(), key.userId(), key.name(), key.hint(), key.createdAt(), key.expiresAt(),
				key.lastUsedAt());
	}

}
