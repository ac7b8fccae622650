package dev.atrium.simulator.daily.room;

import java.util.Optional;

/**
 * Knows the meeting session that goes on in a room.
 */
public interface OngoingMeetings {

	/**
	 * The session's id; empty when nobody is inside.
	 */
	Optional<String> idIn(String roomName);

}
