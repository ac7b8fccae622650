package dev.atrium.simulator.daily.payload;

import org.jspecify.annotations.Nullable;

/**
 * Somebody in a room; the one place where Daily writes camelCase and ISO times.
 */
public record PresenceView(String room, String id, @Nullable String userId, @Nullable String userName,
		@Nullable String mtgSessionId, String joinTime, long duration) {
}
