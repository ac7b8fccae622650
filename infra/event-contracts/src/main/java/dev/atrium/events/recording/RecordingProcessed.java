package dev.atrium.events.recording;

import java.time.Instant;

/**
 * A recording's audio can be listened to. Emitted by recording-service.
 *
 * @param recording which recording
 * @param providerRoomName the room it was made in, without a leading slash
 * @param durationSeconds the length of the audio, measured
 * @param audio the mixed audio, MP3
 * @param waveform the peaks to draw, JSON
 * @param processedAt when both files were stored
 */
public record RecordingProcessed(RecordingRef recording, String providerRoomName, double durationSeconds,
		StoredFile audio, StoredFile waveform, Instant processedAt) implements RecordingEvent {
}
