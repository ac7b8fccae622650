package dev.atrium.rooms.room;

import java.time.Instant;
import java.util.UUID;

/**
 * A named place to meet.
 *
 * @param id our id, UUIDv7
 * @param userId its owner
 * @param createdAt when it was made
 * @param version counts the changes of its settings, from 0
 * @param settings what the owner decides about it
 */
public record Room(UUID id, String userId, Instant createdAt, long version, RoomSettings settings) {

	/** Its current name; owners may change it. */
	public String name() {
		return this.settings.name();
	}

	/** The next version of it. */
	Room with(RoomSettings changed) {
		return new Room(this.id, this.userId, this.createdAt, this.version + 1, changed);
	}

}
