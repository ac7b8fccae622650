package dev.atrium.rooms.audit;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * That somebody did something; a row of {@code audit_log}.
 *
 * @param id our id, UUIDv7
 * @param notedAt when
 * @param userId who
 * @param apiKeyId by which API key, if by one
 * @param action what, as {@link Action} names it
 * @param roomId in which room, if in one; it may be gone
 * @param roomName what the room was called then
 * @param detail more about it, never a secret
 */
public record AuditEntry(UUID id, Instant notedAt, String userId, @Nullable UUID apiKeyId, String action,
		@Nullable UUID roomId, @Nullable String roomName, @Nullable String detail) {
}
