package dev.atrium.rooms.apikey.web;

import java.time.Instant;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a client wants of a new key. */
record ApiKeyRequest(
		@Schema(description = "To tell it from others", example = "CI") @Size(min = 1, max = 100) @Nullable String name,
		@Schema(description = "From when it is good no more; left out: never") @Future @Nullable Instant expiresAt) {
}
