package dev.atrium.simulator.whereby.meeting;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.atrium.simulator.room.Platform;
import dev.atrium.simulator.room.RoomKey;

/**
 * What Whereby knows of a meeting, which is a room with an end.
 *
 * @param meetingId a number, as text
 * @param name the room's name, without the slash the API puts in front
 * @param startDate when it was created
 * @param endDate when it is over; the room can be used for an hour more
 * @param recording how it is recorded, null to leave that to the organization's settings
 */
public record WherebyMeeting(String meetingId, String name, Instant startDate, Instant endDate,
		@Nullable RecordingSettings recording) {

	private static final Duration GRACE = Duration.ofHours(1);

	/**
	 * Names the room across platforms.
	 */
	public RoomKey key() {
		return new RoomKey(Platform.WHEREBY, this.name);
	}

	/**
	 * The room's name as the API and callbacks write it.
	 */
	public String roomName() {
		return "/" + this.name;
	}

	Instant closesAt() {
		return this.endDate.plus(GRACE);
	}

}
