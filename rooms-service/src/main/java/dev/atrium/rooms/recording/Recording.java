package dev.atrium.rooms.recording;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.atrium.events.recording.RecordingErased;
import dev.atrium.events.recording.RecordingErasureRequested;
import dev.atrium.events.recording.RecordingEvent;
import dev.atrium.events.recording.RecordingFailed;
import dev.atrium.events.recording.RecordingKind;
import dev.atrium.events.recording.RecordingProcessed;
import dev.atrium.events.recording.RecordingProcessingFailed;
import dev.atrium.events.recording.RecordingReady;
import dev.atrium.events.recording.RecordingRef;
import dev.atrium.events.recording.RecordingStored;

/**
 * A recording as far as its events have told.
 *
 * @param ref which recording
 * @param place where it was made, as far as known
 * @param status how far it has come
 * @param kind what it consists of, once announced
 * @param objectKey where the provider's file lies in the team's or the provider's bucket,
 * where the provider says so
 * @param heardOfAt when the first event about it happened
 * @param startedAt when it began, where the provider says it
 * @param durationSeconds its length: measured once processed, until then the provider's
 * word
 * @param sizeBytes the size of the audio, once processed
 * @param failure why it failed, if that is where it stands
 */
public record Recording(RecordingRef ref, RecordingPlace place, RecordingStatus status, @Nullable RecordingKind kind,
		@Nullable String objectKey, Instant heardOfAt, @Nullable Instant startedAt, @Nullable Double durationSeconds,
		@Nullable Long sizeBytes, @Nullable RecordingFailure failure) {

	/** A recording of which nothing is known yet but that it is there. */
	static Recording heardOf(RecordingRef ref, Instant at) {
		return new Recording(ref, RecordingPlace.UNKNOWN, RecordingStatus.READY, null, null, at, null, null, null,
				null);
	}

	/** Our id of it. */
	public UUID id() {
		return this.ref.id();
	}

	/** When it began, or else when it was first heard of. */
	public Instant recordedAt() {
		return Objects.requireNonNullElse(this.startedAt, this.heardOfAt);
	}

	/** Whether it can be listened to. */
	public boolean isPlayable() {
		return this.status == RecordingStatus.PROCESSED;
	}

	/**
	 * The same recording, made there; where it was made is learned once and never
	 * changes.
	 */
	Recording madeIn(RecordingPlace known) {
		if (this.place.meetingId() != null || known.equals(RecordingPlace.UNKNOWN)) {
			return this;
		}
		return new Recording(this.ref, known, this.status, this.kind, this.objectKey, this.heardOfAt, this.startedAt,
				this.durationSeconds, this.sizeBytes, this.failure);
	}

	/** What it is after an event; itself if the event is late. */
	Recording after(RecordingEvent event) {
		return switch (event) {
			case RecordingReady ready -> announced(ready);
			case RecordingStored stored -> stored(stored.storedAt());
			case RecordingProcessed processed -> processed(processed);
			case RecordingFailed failed ->
				failed(new RecordingFailure("provider_failed", failed.detail(), failed.occurredAt()));
			case RecordingProcessingFailed failed ->
				failed(new RecordingFailure(failed.reason(), failed.detail(), failed.failedAt()));
			case RecordingErased _ -> become(RecordingStatus.ERASED, this.durationSeconds, null, null);
			// Our own word; the state changes once it is done.
			case RecordingErasureRequested _ -> this;
		};
	}

	/** It, to be erased; itself if it already is, or is to be. */
	Recording erasing() {
		return become(RecordingStatus.ERASING, this.durationSeconds, null, null);
	}

	// Adds facts only: the announcement is where every recording begins.
	private Recording announced(RecordingReady ready) {
		Double duration = (this.durationSeconds != null) ? this.durationSeconds : ready.durationSeconds();
		return new Recording(this.ref, this.place, this.status, ready.kind(), ready.objectKey(), this.heardOfAt,
				ready.startedAt(), duration, this.sizeBytes, this.failure);
	}

	private Recording stored(Instant at) {
		boolean overtaken = this.failure != null && at.isBefore(this.failure.at());
		return overtaken ? this : become(RecordingStatus.STORED, this.durationSeconds, null, null);
	}

	private Recording processed(RecordingProcessed event) {
		return become(RecordingStatus.PROCESSED, event.durationSeconds(), event.audio().sizeBytes(), null);
	}

	private Recording failed(RecordingFailure why) {
		return become(RecordingStatus.FAILED, this.durationSeconds, null, why);
	}

	private Recording become(RecordingStatus next, @Nullable Double duration, @Nullable Long size,
			@Nullable RecordingFailure why) {
		if (!this.status.canBecome(next)) {
			return this;
		}
		return new Recording(this.ref, this.place, next, this.kind, this.objectKey, this.heardOfAt, this.startedAt,
				duration, size, why);
	}

}
