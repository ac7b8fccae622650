package dev.atrium.rooms.room;

import java.util.List;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/** Deletes rooms after all that must not vanish silently with them is wound up. */
@Component
class RoomDeletion {

	private final Rooms rooms;

	private final List<BeforeRoomDeletion> before;

	RoomDeletion(Rooms rooms, List<BeforeRoomDeletion> before) {
		this.rooms = rooms;
		this.before = before;
	}

	/** Deletes a room that the caller's transaction has locked. */
	Mono<Room> delete(Room room) {
		return Flux.fromIterable(this.before)
			.concatMap((each) -> each.beforeDeletion(room))
			.then(this.rooms.delete(room))
			.thenReturn(room);
	}

}
