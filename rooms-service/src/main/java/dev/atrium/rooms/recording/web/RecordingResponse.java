package dev.atrium.rooms.recording.web;

import java.time.Instant;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.atrium.events.recording.RecordingKind;
import dev.atrium.rooms.recording.Recording;
import dev.atrium.rooms.recording.RecordingFailure;
import dev.atrium.rooms.recording.RecordingStatus;
import dev.atrium.rooms.recording.SignedLinks;

/**
 * A recording as clients see it.
 */
@Schema(name = "Recording")
record RecordingResponse(UUID id, @Nullable UUID meetingId, String platform, @Nullable RecordingKind kind,
		RecordingStatus status, @Nullable Instant startedAt, @Nullable Double durationSeconds,
		@Schema(description = "Where to listen; works for a while; null until processed") @Nullable String audioUrl,
		@Schema(description = "The peaks to draw; works for a while; null until processed") @Nullable String waveformUrl,
		@Schema(description = "Size of the audio; null until processed") @Nullable Long sizeBytes,
		@Schema(description = "Why it failed, if it did") @Nullable RecordingFailure failure) {

	static RecordingResponse of(Recording recording, SignedLinks links) {
		boolean playable = recording.isPlayable();
		return new RecordingResponse(recording.id(), recording.place().meetingId(), recording.ref().platform(),
				recording.kind(), recording.status(), recording.startedAt(), recording.durationSeconds(),
				playable ? links.audio(recording.id()) : null, playable ? links.waveform(recording.id()) : null,
				recording.sizeBytes(), recording.failure());
	}

}
