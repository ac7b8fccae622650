package dev.atrium.simulator.room;

/**
 * There is no such room, or it has expired.
 */
public final class RoomNotOpenException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	RoomNotOpenException(RoomKey key) {
		super("There is no open room " + key);
	}

}
