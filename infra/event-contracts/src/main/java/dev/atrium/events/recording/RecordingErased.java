package dev.atrium.events.recording;

import java.time.Instant;
import java.util.List;

/**
 * Nothing of a recording is left. Emitted by recording-service.
 *
 * @param recording which recording
 * @param removed what was removed, each as place and key, {@code storage:<key>},
 * {@code team_bucket:<key>} or {@code provider:<recording id>}
 * @param erasedAt when the last of it was gone
 */
public record RecordingErased(RecordingRef recording, List<String> removed,
		Instant erasedAt) implements RecordingEvent {
}
