package dev.atrium.events.recording;

import java.time.Instant;

/**
 * A recording and everything made from it shall be removed, at the provider too. Emitted
 * by rooms-service.
 *
 * @param recording which recording
 * @param cause why, such as {@code consent_denied}
 * @param requestedAt when it was decided
 */
public record RecordingErasureRequested(RecordingRef recording, String cause,
		Instant requestedAt) implements RecordingEvent {
}
