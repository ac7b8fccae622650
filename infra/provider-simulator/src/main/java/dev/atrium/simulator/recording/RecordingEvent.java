package dev.atrium.simulator.recording;

/**
 * Something that happened to a recording.
 */
public sealed interface RecordingEvent {

	/**
	 * The recording right after it happened.
	 */
	Recording recording();

	/**
	 * It started.
	 */
	record Started(Recording recording) implements RecordingEvent {
	}

	/**
	 * It was stopped, by hand or because the room emptied; its files are being made.
	 */
	record Stopped(Recording recording) implements RecordingEvent {
	}

	/**
	 * Its files can be downloaded.
	 */
	record Ready(Recording recording) implements RecordingEvent {
	}

	/**
	 * No files came of it.
	 *
	 * @param recording the recording
	 * @param reason what went wrong
	 */
	record Failed(Recording recording, String reason) implements RecordingEvent {
	}

}
