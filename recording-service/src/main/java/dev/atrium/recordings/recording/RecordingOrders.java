package dev.atrium.recordings.recording;

import java.time.Clock;
import java.util.UUID;

import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import dev.atrium.events.recording.RecordingProcessingFailed;
import dev.atrium.messaging.Outbox;

/**
 * What operators order about a recording's job. A running job learns of it by looking at
 * the recording's status.
 */
@Component
public class RecordingOrders {

	private final LockedRecordings locked;

	private final DatabaseClient database;

	private final Tracks tracks;

	private final Outbox outbox;

	private final Clock clock;

	RecordingOrders(LockedRecordings locked, DatabaseClient database, Tracks tracks, Outbox outbox, Clock clock) {
		this.locked = locked;
		this.database = database;
		this.tracks = tracks;
		this.outbox = outbox;
		this.clock = clock;
	}

	/**
	 * Holds the job of an unfinished recording. What it has fetched stays.
	 * @return the recording as it is now; empty if it is not unfinished
	 */
	public Mono<Recording> pause(UUID id) {
		return this.locked.move(id, RecordingStatus.PAUSED, (recording) -> Mono.empty());
	}

	/**
	 * Lets a paused recording go on where it was.
	 * @return the recording as it is now; empty if it is not paused
	 */
	public Mono<Recording> resume(UUID id) {
		return this.locked.change(id,
				(recording) -> (recording.status() == RecordingStatus.PAUSED) ? queue(id) : Mono.empty());
	}

	/**
	 * Gives up an unfinished or paused recording; {@link RecordingProcessingFailed} tells
	 * so.
	 * @return the recording as it is now; empty if it is neither
	 */
	public Mono<Recording> cancel(UUID id) {
		StepFailure canceled = new StepFailure.Permanent(FailureReason.CANCELED, "An operator has canceled it");
		return this.locked.move(id, RecordingStatus.CANCELED,
				(recording) -> this.locked.note(id, canceled)
					.then(this.outbox.append(new RecordingProcessingFailed(recording.ref(),
							recording.providerRoomName(), canceled.reason().wireName(), canceled.detail(),
							recording.attempts(), this.clock.instant()))));
	}

	/**
	 * Takes up a failed or canceled recording again, with all its tries; one that waits
	 * for its next try is tried now.
	 * @return the recording as it is now; empty if it is none of these
	 */
	public Mono<Recording> retry(UUID id) {
		return this.locked.change(id, (recording) -> switch (recording.status()) {
			case FAILED, CANCELED -> queue(id);
			case DOWNLOADING, PROCESSING -> (recording.nextAttemptAt() != null) ? hasten(id) : Mono.empty();
			case ANNOUNCED, PROCESSED, PAUSED, ERASING, ERASED -> Mono.empty();
		});
	}

	private Mono<Recording> queue(UUID id) {
		return this.locked.move(id, RecordingStatus.ANNOUNCED, (recording) -> this.database.sql("""
				UPDATE recording SET attempts = 0, queued_at = :now, failure_reason = NULL, failure_detail = NULL,
				    turn = next_recording_turn(platform, provider_room_name)
				WHERE id = :id
				""").bind("now", this.clock.instant()).bind("id", id).then().then(this.tracks.retry(id)));
	}

	private Mono<Recording> hasten(UUID id) {
		return this.database.sql("UPDATE recording SET next_attempt_at = :now WHERE id = :id")
			.bind("now", this.clock.instant())
			.bind("id", id)
			.then()
			.then(this.locked.reload(id));
	}

}
