package dev.atrium.recordings.recording;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.atrium.events.recording.RecordingKind;
import dev.atrium.events.recording.RecordingRef;
import dev.atrium.events.recording.StoredFile;

/**
 * A recording and how far its job has come.
 *
 * @param ref which recording; its id follows from it
 * @param providerRoomName the room it was made in
 * @param kind what it consists of
 * @param objectKey where it lies in a bucket, where the provider says so
 * @param tracks the files of raw tracks, in the provider's order; else empty
 * @param status how far it has come
 * @param attempts how often its job has been tried since it was queued
 * @param nextAttemptAt when it is tried again, after a failure that may pass
 * @param failure what went wrong last, unless it went well since
 * @param progress the running download's, or the last one's
 * @param files what is in the storage
 * @param durationSeconds the length of the audio, once measured
 * @param made what else was made of it, once it is processed
 */
public record Recording(RecordingRef ref, String providerRoomName, RecordingKind kind, @Nullable String objectKey,
		List<Track> tracks, RecordingStatus status, int attempts, @Nullable Instant nextAttemptAt,
		@Nullable Failure failure, @Nullable Progress progress, Map<FileRole, StoredFile> files,
		@Nullable Double durationSeconds, @Nullable Made made) {

	/** Our id. */
	public UUID id() {
		return this.ref.id();
	}

	/** The stored file of that role, if it is there. */
	public @Nullable StoredFile file(FileRole role) {
		return this.files.get(role);
	}

	/**
	 * What went wrong.
	 *
	 * @param reason for machines
	 * @param detail for people
	 */
	public record Failure(String reason, String detail) {
	}

	/**
	 * How much of the file has come.
	 *
	 * @param downloadedBytes so many bytes
	 * @param totalBytes of so many, where the other side says it
	 */
	public record Progress(long downloadedBytes, @Nullable Long totalBytes) {
	}

}
