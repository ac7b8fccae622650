package dev.atrium.simulator.recording;

import dev.atrium.simulator.room.Platform;
import dev.atrium.simulator.room.Room;

/**
 * Starts recordings the way a platform's own client does when the host presses the
 * button.
 */
public interface Recorder {

	/**
	 * The platform whose rooms it records.
	 */
	Platform platform();

	/**
	 * Starts a recording.
	 * @throws IllegalStateException if one runs already
	 */
	Recording startByHost(Room room, RecordingKind kind);

}
