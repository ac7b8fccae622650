package dev.atrium.rooms.meeting.conference;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Somebody's stay in a meeting as the room's owner sees it live. A reload is another
 * stay.
 */
public record LiveParticipant(UUID meetingId, String sessionId, @Nullable String userId, @Nullable String displayName,
		@Nullable String role, @Nullable Instant joinedAt, @Nullable Instant leftAt) {
}
