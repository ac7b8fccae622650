package dev.atrium.rooms.recording;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.atrium.events.recording.RecordingKind;
import dev.atrium.rooms.live.LiveEvent;
import dev.atrium.rooms.live.LiveEventType;

/**
 * How far a recording has come, as the room's owner sees it live; without links, which
 * work for a while only.
 */
record LiveRecording(UUID id, @Nullable UUID meetingId, RecordingStatus status, @Nullable RecordingKind kind,
		@Nullable Double durationSeconds, @Nullable RecordingFailure failure) {

	static LiveRecording of(Recording recording) {
		return new LiveRecording(recording.id(), recording.place().meetingId(), recording.status(), recording.kind(),
				recording.durationSeconds(), recording.failure());
	}

	/** What there is to tell; nothing while it is not known where it was made. */
	Optional<LiveEvent> event(RecordingPlace place) {
		return (place.roomId() != null && place.meetingId() != null)
				? Optional.of(new LiveEvent(place.roomId(), place.meetingId(), LiveEventType.RECORDING, this))
				: Optional.empty();
	}

}
