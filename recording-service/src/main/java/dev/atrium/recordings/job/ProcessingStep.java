package dev.atrium.recordings.job;

import java.nio.file.Path;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.recordings.processing.Ffmpeg;
import dev.atrium.recordings.processing.Mixdown;
import dev.atrium.recordings.recording.FailureReason;
import dev.atrium.recordings.recording.FileRole;
import dev.atrium.recordings.recording.Outcome;
import dev.atrium.recordings.recording.Recording;
import dev.atrium.recordings.recording.StepFailure;
import dev.atrium.recordings.storage.RecordingStorage;

/**
 * Makes of what is stored all that is heard, seen and drawn of a recording, and brings it
 * into the storage.
 */
@Component
class ProcessingStep {

	private final RecordingStorage storage;

	private final Ffmpeg ffmpeg;

	private final TrackMix trackMix;

	private final Pictures pictures;

	private final Workspace workspace;

	ProcessingStep(RecordingStorage storage, Ffmpeg ffmpeg, TrackMix trackMix, Pictures pictures, Workspace workspace) {
		this.storage = storage;
		this.ffmpeg = ffmpeg;
		this.trackMix = trackMix;
		this.pictures = pictures;
		this.workspace = workspace;
	}

	Mono<Outcome> run(Recording recording) {
		return this.workspace.fresh(recording.id()).flatMap((dir) -> switch (recording.kind()) {
			case COMPOSED -> original(recording, dir).flatMap((media) -> ofOne(recording, media, dir)
				.delayUntil((results) -> this.pictures.addTo(results, media, dir))
				.map(Results::outcome));
			case AUDIO_ONLY ->
				original(recording, dir).flatMap((media) -> ofOne(recording, media, dir)).map(Results::outcome);
			case RAW_TRACKS ->
				this.trackMix.make(recording, dir).flatMap((mixdown) -> kept(recording, mixdown)).map(Results::outcome);
		});
	}

	private Mono<Path> original(Recording recording, Path dir) {
		return Mono.justOrEmpty(recording.file(FileRole.ORIGINAL))
			.flatMap((file) -> this.storage.fetch(file.key(), dir))
			.switchIfEmpty(Mono.error(() -> new StepFailure.Permanent(FailureReason.INTERNAL,
					"The recording's file is gone from the storage")));
	}

	private Mono<Results> ofOne(Recording recording, Path media, Path dir) {
		return this.ffmpeg.mixdown(media, dir).flatMap((mixdown) -> kept(recording, mixdown));
	}

	private Mono<Results> kept(Recording recording, Mixdown mixdown) {
		Results results = new Results(this.storage, recording, mixdown);
		return results.keepSound().thenReturn(results);
	}

}
