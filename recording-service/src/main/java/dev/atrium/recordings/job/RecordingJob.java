package dev.atrium.recordings.job;

import java.util.UUID;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.events.recording.StoredFile;
import dev.atrium.recordings.recording.Recording;
import dev.atrium.recordings.recording.RecordingMoves;
import dev.atrium.recordings.recording.RecordingStatus;

/**
 * Takes a recording from its announcement to its end. Each step leaves its result in the
 * storage and in the database, so a run that dies is taken up by the next where it was.
 */
@Component
class RecordingJob {

	private final RecordingMoves moves;

	private final Steps steps;

	private final JobStops stops;

	private final JobEnding ending;

	RecordingJob(RecordingMoves moves, Steps steps, JobStops stops, JobEnding ending) {
		this.moves = moves;
		this.steps = steps;
		this.stops = stops;
		this.ending = ending;
	}

	Mono<Verdict> run(UUID id) {
		return this.moves.beginAttempt(id)
			.flatMap((recording) -> advance(recording).takeUntilOther(this.stops.of(id)))
			.switchIfEmpty(Mono.defer(() -> this.ending.stopped(id)));
	}

	private Mono<Verdict> advance(Recording recording) {
		return toProcessing(recording).flatMap(this::toProcessed)
			.flatMap(this.ending::processed)
			.onErrorResume((ex) -> this.ending.failed(recording, ex));
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
		return this.steps.processing()
			.run(recording)
			.flatMap((outcome) -> this.moves.processed(recording.id(), outcome));
	}

	/**
	 * What a job does, in order.
	 *
	 * @param original the provider's file into the storage
	 * @param tracks or else its tracks
	 * @param processing what is heard, seen and drawn of it
	 */
	@Component
	record Steps(OriginalStep original, TracksStep tracks, ProcessingStep processing) {
	}

}
