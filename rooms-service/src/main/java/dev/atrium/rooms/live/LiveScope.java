package dev.atrium.rooms.live;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What somebody watches: a meeting, or all of a room's.
 *
 * @param roomId the room
 * @param meetingId the meeting; {@code null}: all
 */
public record LiveScope(UUID roomId, @Nullable UUID meetingId) {
}
