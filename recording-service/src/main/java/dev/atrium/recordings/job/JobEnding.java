package dev.atrium.recordings.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.recordings.recording.FailureReason;
import dev.atrium.recordings.recording.Recording;
import dev.atrium.recordings.recording.RecordingMoves;
import dev.atrium.recordings.recording.RecordingStatus;
import dev.atrium.recordings.recording.Recordings;
import dev.atrium.recordings.recording.StepFailure;

/**
 * What becomes of a job after a run: whether it is run again, when, and what is left of
 * its files.
 */
@Component
class JobEnding {

	private static final Logger log = LoggerFactory.getLogger(JobEnding.class);

	private final RecordingMoves moves;

	private final Recordings recordings;

	private final Workspace workspace;

	private final RetryProperties retry;

	private final Clock clock;

	JobEnding(RecordingMoves moves, Recordings recordings, Workspace workspace, RetryProperties retry, Clock clock) {
		this.moves = moves;
		this.recordings = recordings;
		this.workspace = workspace;
		this.retry = retry;
		this.clock = clock;
	}

	/** All is done. */
	Mono<Verdict> processed(Recording recording) {
		log.info("Recording {} is processed: {} s of audio", recording.id(), recording.durationSeconds());
		return this.workspace.clear(recording.id()).thenReturn(new Verdict.Done());
	}

	/** The run was ended, or there was nothing to do. */
	Mono<Verdict> stopped(UUID id) {
		return this.recordings.status(id).flatMap((status) -> stopped(id, status)).defaultIfEmpty(new Verdict.Done());
	}

	/** The run failed. */
	Mono<Verdict> failed(Recording recording, Throwable ex) {
		return switch (failure(recording.id(), ex)) {
			case StepFailure.Transient passing when !this.retry.isLast(recording.attempts()) ->
				postpone(recording, passing);
			case StepFailure lasting -> giveUp(recording, lasting);
		};
	}

	private Mono<Verdict> stopped(UUID id, RecordingStatus status) {
		log.info("Recording {}: the job ends here; the recording is {}", id, status);
		if (status.needsJob()) {
			return this.moves.handBack(id).thenReturn(new Verdict.Again(this.clock.instant()));
		}
		return (status.isFinal() ? this.workspace.clear(id) : Mono.empty()).thenReturn(new Verdict.Done());
	}

	private static StepFailure failure(UUID id, Throwable ex) {
		if (ex instanceof StepFailure failure) {
			return failure;
		}
		log.error("Recording {}: unexpected", id, ex);
		return new StepFailure.Transient(FailureReason.INTERNAL, "A fault of ours; the operators can see it");
	}

	private Mono<Verdict> postpone(Recording recording, StepFailure.Transient failure) {
		Duration backoff = this.retry.delayAfter(recording.attempts());
		Duration delay = (backoff.compareTo(failure.retryAfter()) > 0) ? backoff : failure.retryAfter();
		Instant next = this.clock.instant().plus(delay);
		log.warn("Recording {}: try {} failed ({}: {}), next in {}", recording.id(), recording.attempts(),
				failure.reason(), failure.detail(), delay);
		return this.moves.postpone(recording.id(), failure, next).thenReturn(new Verdict.Again(next));
	}

	private Mono<Verdict> giveUp(Recording recording, StepFailure failure) {
		log.error("Recording {} failed after {} tries ({}: {})", recording.id(), recording.attempts(), failure.reason(),
				failure.detail());
		return this.moves.fail(recording.id(), failure)
			.then(this.workspace.clear(recording.id()))
			.thenReturn(new Verdict.Done());
	}

}
