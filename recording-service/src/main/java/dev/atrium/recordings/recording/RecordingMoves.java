package dev.atrium.recordings.recording;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import dev.atrium.events.Event;
import dev.atrium.events.recording.LostTrack;
import dev.atrium.events.recording.RecordingProcessed;
import dev.atrium.events.recording.RecordingProcessingFailed;
import dev.atrium.events.recording.RecordingStored;
import dev.atrium.events.recording.StoredFile;
import dev.atrium.messaging.Outbox;
import dev.atrium.recordings.recording.Recording.Failure;

/**
 * The moves that a recording's job makes, each in one transaction with the event that
 * tells of it.
 */
@Component
public class RecordingMoves {

	private final LockedRecordings locked;

	private final DatabaseClient database;

	private final Outputs outputs;

	private final Outbox outbox;

	private final Clock clock;

	RecordingMoves(LockedRecordings locked, DatabaseClient database, Outputs outputs, Outbox outbox, Clock clock) {
		this.locked = locked;
		this.database = database;
		this.outputs = outputs;
		this.outbox = outbox;
		this.clock = clock;
	}

	/**
	 * Counts a try of the recording's job and brings it, if it was only announced, to
	 * downloading.
	 * @return the recording; empty if there is nothing left to do
	 */
	public Mono<Recording> beginAttempt(UUID id) {
		return this.locked.change(id,
				(recording) -> !recording.status().needsJob() ? Mono.empty() : this.database.sql("""
						UPDATE recording SET attempts = attempts + 1, next_attempt_at = NULL,
						    status = CASE status WHEN 'announced' THEN 'downloading' ELSE status END
						WHERE id = :id
						""").bind("id", id).then().then(this.locked.reload(id)));
	}

	/**
	 * The provider's file is in the storage; {@link RecordingStored} tells so.
	 * @return the recording as it is now
	 */
	public Mono<Recording> stored(UUID id, StoredFile original) {
		return move(id, RecordingStatus.PROCESSING,
				(recording) -> this.outputs.keep(id, FileRole.ORIGINAL, original)
					.then(this.outbox
						.append(new RecordingStored(recording.ref(), recording.providerRoomName(), original, now()))));
	}

	/**
	 * Audio, waveform and what else was made are in the storage;
	 * {@link RecordingProcessed} tells so.
	 * @return the recording as it is now
	 */
	public Mono<Recording> processed(UUID id, Outcome outcome) {
		return move(id, RecordingStatus.PROCESSED,
				(recording) -> this.outputs.keep(id, outcome)
					.then(this.outbox.append(new RecordingProcessed(recording.ref(), recording.providerRoomName(),
							outcome.durationSeconds(), outcome.required(FileRole.AUDIO),
							outcome.required(FileRole.WAVEFORM), now(), lostTracks(recording)))));
	}

	/** The job failed in a way that may pass; it is tried again. */
	public Mono<Recording> postpone(UUID id, StepFailure failure, Instant nextAttemptAt) {
		return this.locked.change(id,
				(recording) -> !recording.status().needsJob() ? Mono.empty()
						: this.locked.note(id, failure)
							.then(this.database.sql("UPDATE recording SET next_attempt_at = :at WHERE id = :id")
								.bind("at", nextAttemptAt)
								.bind("id", id)
								.then())
							.then(this.locked.reload(id)));
	}

	/** The job is given up; {@link RecordingProcessingFailed} tells so. */
	public Mono<Recording> fail(UUID id, StepFailure failure) {
		return move(id, RecordingStatus.FAILED,
				(recording) -> this.locked.note(id, failure).then(this.outbox.append(failed(recording, failure))));
	}

	/**
	 * The job ends before its end, through no fault of the recording's: the try does not
	 * count.
	 */
	public Mono<Void> handBack(UUID id) {
		return this.database.sql("UPDATE recording SET attempts = greatest(attempts - 1, 0) WHERE id = :id")
			.bind("id", id)
			.then();
	}

	private Mono<Recording> move(UUID id, RecordingStatus to, Function<Recording, Mono<Void>> effects) {
		return this.locked.move(id, to, effects);
	}

	private static @Nullable List<LostTrack> lostTracks(Recording recording) {
		List<LostTrack> lost = new ArrayList<>();
		for (Track track : recording.tracks()) {
			Failure failure = track.failure();
			if (failure != null) {
				lost.add(new LostTrack(track.objectKey(), failure.reason(), failure.detail()));
			}
		}
		return lost.isEmpty() ? null : lost;
	}

	private Event failed(Recording recording, StepFailure failure) {
		return new RecordingProcessingFailed(recording.ref(), recording.providerRoomName(), failure.reason().wireName(),
				failure.detail(), recording.attempts(), now());
	}

	private Instant now() {
		return this.clock.instant();
	}

}
