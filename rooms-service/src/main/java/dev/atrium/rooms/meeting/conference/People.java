package dev.atrium.rooms.meeting.conference;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The people in a meeting, without the provider's helpers.
 *
 * @param present how many are in
 * @param lastJoinedAt when the last one came; {@code null} if nobody ever did
 */
record People(int present, @Nullable Instant lastJoinedAt) {
}
