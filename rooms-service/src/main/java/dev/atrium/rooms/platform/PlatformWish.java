package dev.atrium.rooms.platform;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Where a room wants its meetings held.
 *
 * @param roomId the room
 * @param platform the provider; absent: the deployment's choice
 * @param fallback the provider to go to where that one does not answer; absent: none
 * @param region where the provider shall carry the media; absent: its own choice
 */
public record PlatformWish(UUID roomId, @Nullable String platform, @Nullable String fallback, @Nullable String region) {
}
