package dev.atrium.rooms.recording;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.atrium.events.recording.RecordingKind;
import dev.atrium.events.recording.RecordingRef;

/** A row of {@code recordings}; each component is a column. */
record RecordingRow(UUID id, String platform, String providerRecordingId, @Nullable String providerRoomName,
		@Nullable UUID meetingId, @Nullable UUID roomId, String status, @Nullable String kind,
		@Nullable String objectKey, Instant heardOfAt, Instant recordedAt, @Nullable Instant startedAt,
		@Nullable Double durationSeconds, @Nullable Long sizeBytes, @Nullable String failureReason,
		@Nullable String failureDetail, @Nullable Instant failedAt) {

	static RecordingRow of(Recording recording) {
		RecordingRef ref = recording.ref();
		Optional<RecordingFailure> failure = Optional.ofNullable(recording.failure());
		return new RecordingRow(recording.id(), ref.platform(), ref.providerRecordingId(),
				recording.place().providerRoomName(), recording.place().meetingId(), recording.place().roomId(),
				recording.status().name(), (recording.kind() != null) ? recording.kind().name() : null,
				recording.objectKey(), recording.heardOfAt(), recording.recordedAt(), recording.startedAt(),
				recording.durationSeconds(), recording.sizeBytes(), failure.map(RecordingFailure::reason).orElse(null),
				failure.map(RecordingFailure::detail).orElse(null), failure.map(RecordingFailure::at).orElse(null));
	}

	Recording toRecording() {
		return new Recording(new RecordingRef(this.platform, this.providerRecordingId),
				new RecordingPlace(this.providerRoomName, this.meetingId, this.roomId),
				RecordingStatus.valueOf(this.status), (this.kind != null) ? RecordingKind.valueOf(this.kind) : null,
				this.objectKey, this.heardOfAt, this.startedAt, this.durationSeconds, this.sizeBytes, failure());
	}

	private @Nullable RecordingFailure failure() {
		if (this.failureReason == null) {
			return null;
		}
		return new RecordingFailure(this.failureReason, Objects.requireNonNull(this.failureDetail),
				Objects.requireNonNull(this.failedAt));
	}

}
