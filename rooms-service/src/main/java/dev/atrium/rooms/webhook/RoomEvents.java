package dev.atrium.rooms.webhook;

import reactor.core.publisher.Mono;

/**
 * Where features tell what happened in a room.
 */
@FunctionalInterface
public interface RoomEvents {

	/**
	 * Has the room's webhook told, if there is one that wants to know. Part of the
	 * caller's transaction: told if that commits, even after a crash, and not otherwise.
	 */
	Mono<Void> publish(RoomEvent event);

}
