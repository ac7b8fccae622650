package dev.atrium.events.recording;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A recording's audio can be listened to. Emitted by recording-service.
 *
 * @param recording which recording
 * @param providerRoomName the room it was made in, without a leading slash
 * @param durationSeconds the length of the audio, measured
 * @param audio the mixed audio, MP3
 * @param waveform the peaks to draw, JSON
 * @param processedAt when both files were stored
 * @param lostTracks tracks of a {@link RecordingKind#RAW_TRACKS} recording that could not
 * be had or played and are missing from the audio; null if none is
 */
public record RecordingProcessed(RecordingRef recording, String providerRoomName, double durationSeconds,
		StoredFile audio, StoredFile waveform, Instant processedAt,
		@Nullable List<LostTrack> lostTracks) implements RecordingEvent {

	/** A recording that lacks nothing. */
	public RecordingProcessed(RecordingRef recording, String providerRoomName, double durationSeconds, StoredFile audio,
			StoredFile waveform, Instant processedAt) {
		this(recording, providerRoomName, durationSeconds, audio, waveform, processedAt, null);
	}

}
