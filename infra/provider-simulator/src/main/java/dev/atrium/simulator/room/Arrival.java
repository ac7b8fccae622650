package dev.atrium.simulator.room;

import org.jspecify.annotations.Nullable;

/**
 * Somebody about to enter a room.
 *
 * @param name as shown to the others
 * @param userId their id in the embedding product, if they have one
 * @param role host, visitor or another of the platform's roles
 */
public record Arrival(String name, @Nullable String userId, String role) {
}
