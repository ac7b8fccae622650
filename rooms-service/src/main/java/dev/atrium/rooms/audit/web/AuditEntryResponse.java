package dev.atrium.rooms.audit.web;

import java.time.Instant;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.atrium.rooms.audit.AuditEntry;

/**
 * Something that was done, as clients see it.
 */
@Schema(name = "AuditEntry")
record AuditEntryResponse(UUID id, @Schema(description = "When") Instant notedAt,
		@Schema(description = "Who") String userId,
		@Schema(description = "By which API key; null: by none") @Nullable UUID apiKeyId,
		@Schema(description = "What", example = "room_changed") String action,
		@Schema(description = "What the room was called then") @Nullable String roomName,
		@Schema(description = "More about it, such as the settings that were changed",
				example = "name, calendar.url") @Nullable String detail) {

	static AuditEntryResponse of(AuditEntry entry) {
		return new AuditEntryResponse(entry.id(), entry.notedAt(), entry.userId(), entry.apiKeyId(), entry.action(),
				entry.roomName(), entry.detail());
	}

}
