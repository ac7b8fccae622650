package dev.atrium.rooms.room;

import java.time.Instant;
import java.util.UUID;

/**
 * A named place to meet.
 *
 * @param id our id, UUIDv7
 * @param userId its owner
 * @param createdAt when it was made
 * @param settings what the owner decides about it
 */
public record Room(UUID id, String userId, Instant createdAt, RoomSettings settings) {

	/** Its current name; owners may change it. */
	public String name() {
		return this.settings.name();
	}

	Room with(RoomSettings changed) {
		return new Room(this.id, this.userId, this.createdAt, changed);
	}

}
