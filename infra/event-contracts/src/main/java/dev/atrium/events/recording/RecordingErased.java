package dev.atrium.events.recording;

import java.time.Instant;
import java.util.List;

/**
 * Nothing of a recording is left. Emitted by recording-service.
 *
 * @param recording which recording
 * @param removed the keys of the files that were removed
 * @param erasedAt when the last file was gone
 */
public record RecordingErased(RecordingRef recording, List<String> removed,
		Instant erasedAt) implements RecordingEvent {
}
