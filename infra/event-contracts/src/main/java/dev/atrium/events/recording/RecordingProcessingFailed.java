package dev.atrium.events.recording;

import java.time.Instant;

/**
 * A recording could not be fetched or processed, after the last try. Emitted by
 * recording-service. An operator may start it again; the recording then goes on with
 * {@link RecordingStored} or {@link RecordingProcessed}.
 *
 * @param recording which recording
 * @param providerRoomName the room it was made in, without a leading slash
 * @param reason what went wrong, in one word for machines, such as {@code link_refused}
 * @param detail what went wrong, in words that a user may read; free of secrets
 * @param attempts how often it was tried
 * @param failedAt when recording-service gave up
 */
public record RecordingProcessingFailed(RecordingRef recording, String providerRoomName, String reason, String detail,
		int attempts, Instant failedAt) implements RecordingEvent {
}
