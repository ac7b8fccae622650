package dev.atrium.events.recording;

import dev.atrium.events.Event;

/**
 * Something happened to a recording.
 */
public sealed interface RecordingEvent extends Event permits RecordingReady, RecordingFailed, RecordingStored,
		RecordingProcessed, RecordingProcessingFailed, RecordingErasureRequested, RecordingErased {

	/** Which recording, as the provider names it. */
	RecordingRef recording();

	@Override
	default String key() {
		return recording().key();
	}

}
