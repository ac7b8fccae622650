package dev.atrium.rooms.room;

import java.time.Instant;
import java.util.UUID;

/**
 * Where a room stands in lists, which are ordered by this, newest first.
 *
 * @param createdAt when it was made
 * @param id tells apart those of the same instant
 */
public record RoomPosition(Instant createdAt, UUID id) {

	/** Before the first one. */
	static final RoomPosition FRONT = new RoomPosition(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

	/** Where a room stands. */
	public static RoomPosition of(Room room) {
		return new RoomPosition(room.createdAt(), room.id());
	}

}
