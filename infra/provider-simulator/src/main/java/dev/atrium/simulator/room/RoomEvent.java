package dev.atrium.simulator.room;

/**
 * Something that happened in a room.
 */
public sealed interface RoomEvent {

	/**
	 * The room right after it happened.
	 */
	Room room();

	/**
	 * Whom it happened to.
	 */
	Participant participant();

	/**
	 * Somebody came in.
	 */
	record Joined(Room room, Participant participant) implements RoomEvent {
	}

	/**
	 * Somebody left or was put out.
	 */
	record Left(Room room, Participant participant) implements RoomEvent {
	}

}
