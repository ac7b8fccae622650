package dev.atrium.events.meeting;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Somebody needs a meeting in a room. Emitted by rooms-service in the transaction that
 * stores the meeting; platform-gateway-service answers it with {@link MeetingCreated} or
 * {@link MeetingCreationFailed}.
 *
 * @param meetingId our id, UUIDv7
 * @param roomId our id of the room
 * @param roomName the room's name at that moment, prefix of the provider's room name
 * @param platform the provider chosen for this meeting, such as {@code daily}
 * @param fallbackPlatform the provider to hold the meeting at where that one does not
 * answer; absent: no other
 * @param endsAt when the provider shall close the room; the meeting is mostly over long
 * before, and ended then
 * @param settings the room's settings at that moment
 * @param requestedAt when the request was stored
 */
public record MeetingRequested(UUID meetingId, UUID roomId, String roomName, String platform,
		@Nullable String fallbackPlatform, Instant endsAt, MeetingSettings settings,
		Instant requestedAt) implements MeetingEvent {
}
