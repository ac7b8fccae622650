package dev.atrium.rooms.room;

import reactor.core.publisher.Mono;

/**
 * Told before a room and everything in it goes, in the same transaction.
 */
public interface BeforeRoomDeletion {

	/** Winds up what must not vanish silently with the room. */
	Mono<Void> beforeDeletion(Room room);

}
