package dev.atrium.gateway.reconciliation.sessions;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A room to be looked up.
 *
 * @param meetingId whose room
 * @param roomName the provider's name of it
 * @param ended whether the meeting has ended
 * @param endedSeenAt when it was first found ended; absent if it is found so now, or not
 * at all
 */
record RoomCheck(UUID meetingId, String roomName, boolean ended, @Nullable Instant endedSeenAt) {
}
