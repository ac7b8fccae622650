package dev.atrium.recordings.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.atrium.events.recording.RecordingKind;
import dev.atrium.events.recording.StoredFile;
import dev.atrium.recordings.recording.FileRole;
import dev.atrium.recordings.recording.Made;
import dev.atrium.recordings.recording.Recording;
import dev.atrium.recordings.recording.RecordingStatus;
import dev.atrium.recordings.recording.Track;

/**
 * A recording in JSON.
 */
record RecordingView(UUID id, String platform, String providerRecordingId, String providerRoomName, RecordingKind kind,
		String status, int attempts, @Nullable Instant nextAttemptAt, Recording.@Nullable Failure failure,
		Recording.@Nullable Progress progress, @Nullable StoredFile original, @Nullable StoredFile audio,
		@Nullable StoredFile waveform, List<Track> tracks, @Nullable Double durationSeconds,
		Map<FileRole, StoredFile> files, @Nullable Made made) {

	static RecordingView of(Recording recording) {
		boolean downloading = recording.status() == RecordingStatus.DOWNLOADING;
		return new RecordingView(recording.id(), recording.ref().platform(), recording.ref().providerRecordingId(),
				recording.providerRoomName(), recording.kind(), recording.status().wireName(), recording.attempts(),
				recording.nextAttemptAt(), recording.failure(), downloading ? recording.progress() : null,
				recording.file(FileRole.ORIGINAL), recording.file(FileRole.AUDIO), recording.file(FileRole.WAVEFORM),
				recording.tracks(), recording.durationSeconds(), recording.files(), recording.made());
	}

}
