package dev.atrium.events.recording;

import java.time.Instant;

/**
 * The provider's file lies, whole and checked, in our storage. Emitted by
 * recording-service.
 *
 * @param recording which recording
 * @param providerRoomName the room it was made in, without a leading slash
 * @param original the stored file
 * @param storedAt when it was whole and checked
 */
public record RecordingStored(RecordingRef recording, String providerRoomName, StoredFile original,
		Instant storedAt) implements RecordingEvent {
}
