package dev.atrium.simulator.whereby.session;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.atrium.simulator.room.Participant;

/**
 * A time in which at least two people were in a room.
 *
 * @param id names it
 * @param room the room's name
 * @param startedAt when the second one came
 * @param endedAt when it was over, null while it goes on
 * @param stays everybody who was or is inside
 */
record RoomSession(String id, String room, Instant startedAt, @Nullable Instant endedAt, List<Participant> stays) {

	RoomSession {
		stays = List.copyOf(stays);
	}

	boolean isOngoing() {
		return this.endedAt == null;
	}

	/**
	 * With somebody who came in, or as they are after leaving.
	 */
	RoomSession with(Participant participant) {
		return new RoomSession(this.id, this.room, this.startedAt, this.endedAt,
				Stream
					.concat(this.stays.stream().filter((stay) -> !stay.sessionId().equals(participant.sessionId())),
							Stream.of(participant))
					.toList());
	}

	RoomSession ended(Instant at) {
		return new RoomSession(this.id, this.room, this.startedAt, at, this.stays);
	}

}
