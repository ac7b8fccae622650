package dev.atrium.recordings.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.events.recording.StoredFile;
import dev.atrium.recordings.recording.FailureReason;
import dev.atrium.recordings.recording.Recording;
import dev.atrium.recordings.recording.RecordingMoves;
import dev.atrium.recordings.recording.RecordingStatus;
import dev.atrium.recordings.recording.StepFailure;

/**
 * Takes a recording from its announcement to its end. Each step leaves its result in the
 * storage and in the database, so a run that dies is taken up by the next where it was.
 */
@Component
class RecordingJob {

	private static final Logger log = LoggerFactory.getLogger(RecordingJob.class);

	private final RecordingMoves moves;

	private final Steps steps;

	private final Workspace workspace;

	private final RetryProperties retry;

	private final Clock clock;

	RecordingJob(RecordingMoves moves, Steps steps, Workspace workspace, RetryProperties retry, Clock clock) {
		this.moves = moves;
		this.steps = steps;
		this.workspace = workspace;
		this.retry = retry;
		this.clock = clock;
	}

	Mono<Verdict> run(UUID id) {
		return this.moves.beginAttempt(id)
			.flatMap((recording) -> advance(recording).onErrorResume((ex) -> settle(recording, failure(id, ex))))
			.defaultIfEmpty(new Verdict.Done());
	}

	private Mono<Verdict> advance(Recording recording) {
		return toProcessing(recording).flatMap(this::toProcessed)
			.doOnNext((processed) -> log.info("Recording {} is processed: {} s of audio", processed.id(),
					processed.durationSeconds()))
			.then(this.workspace.clear(recording.id()))
			.thenReturn(new Verdict.Done());
	}

	private Mono<Recording> toProcessing(Recording recording) {
		if (recording.status() == RecordingStatus.PROCESSING) {
			return Mono.just(recording);
		}
		return original(recording).flatMap((original) -> this.moves.stored(recording.id(), original));
	}

	private Mono<StoredFile> original(Recording recording) {
		return switch (recording.kind()) {
			case COMPOSED, AUDIO_ONLY -> this.steps.original().run(recording);
			case RAW_TRACKS -> this.steps.tracks().run(recording);
		};
	}

	private Mono<Recording> toProcessed(Recording recording) {
		return this.steps.mixdown()
			.run(recording)
			.flatMap((made) -> this.moves.processed(recording.id(), made.audio(), made.waveform(),
					made.durationSeconds()));
	}

	private static StepFailure failure(UUID id, Throwable ex) {
		if (ex instanceof StepFailure failure) {
			return failure;
		}
		log.error("Recording {}: unexpected", id, ex);
		return new StepFailure.Transient(FailureReason.INTERNAL, "A fault of ours; the operators can see it");
	}

	private Mono<Verdict> settle(Recording recording, StepFailure failure) {
		return switch (failure) {
			case StepFailure.Transient passing when !this.retry.isLast(recording.attempts()) ->
				postpone(recording, passing);
			case StepFailure.Transient lasting -> giveUp(recording, lasting);
			case StepFailure.Permanent permanent -> giveUp(recording, permanent);
		};
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

	/**
	 * What a job does, in order.
	 *
	 * @param original the provider's file into the storage
	 * @param tracks or else its tracks
	 * @param mixdown audio and waveform of it
	 */
	@Component
	record Steps(OriginalStep original, TracksStep tracks, MixdownStep mixdown) {
	}

}
