package dev.atrium.recordings.job;

import java.nio.file.Path;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.events.recording.StoredFile;
import dev.atrium.recordings.processing.Ffmpeg;
import dev.atrium.recordings.processing.Mixdown;
import dev.atrium.recordings.recording.FailureReason;
import dev.atrium.recordings.recording.FileRole;
import dev.atrium.recordings.recording.Recording;
import dev.atrium.recordings.recording.StepFailure;
import dev.atrium.recordings.storage.RecordingStorage;

/**
 * Makes audio and waveform of what is stored and brings them into the storage.
 */
@Component
class MixdownStep {

	private final RecordingStorage storage;

	private final Ffmpeg ffmpeg;

	private final TrackMix trackMix;

	private final Workspace workspace;

	MixdownStep(RecordingStorage storage, Ffmpeg ffmpeg, TrackMix trackMix, Workspace workspace) {
		this.storage = storage;
		this.ffmpeg = ffmpeg;
		this.trackMix = trackMix;
		this.workspace = workspace;
	}

	Mono<Result> run(Recording recording) {
		return this.workspace.fresh(recording.id())
			.flatMap((dir) -> mixdown(recording, dir))
			.flatMap((mixdown) -> store(recording, mixdown));
	}

	private Mono<Mixdown> mixdown(Recording recording, Path dir) {
		return switch (recording.kind()) {
			case COMPOSED, AUDIO_ONLY -> original(recording, dir).flatMap((media) -> this.ffmpeg.mixdown(media, dir));
			case RAW_TRACKS -> this.trackMix.make(recording, dir);
		};
	}

	private Mono<Path> original(Recording recording, Path dir) {
		return Mono.justOrEmpty(recording.file(FileRole.ORIGINAL))
			.flatMap((file) -> this.storage.fetch(file.key(), dir))
			.switchIfEmpty(Mono.error(() -> new StepFailure.Permanent(FailureReason.INTERNAL,
					"The recording's file is gone from the storage")));
	}

	private Mono<Result> store(Recording recording, Mixdown mixdown) {
		Mono<StoredFile> audio = put(recording.id() + "/audio.mp3", "audio/mpeg", mixdown.audio());
		Mono<StoredFile> waveform = put(recording.id() + "/waveform.json", "application/json", mixdown.waveform());
		return Mono.zip(audio, waveform,
				(storedAudio, storedWaveform) -> new Result(storedAudio, storedWaveform, mixdown.durationSeconds()));
	}

	private Mono<StoredFile> put(String key, String mediaType, Path file) {
		return this.storage.put(key, file)
			.map((stored) -> new StoredFile(stored.key(), mediaType, stored.sizeBytes(), stored.sha256()));
	}

	/**
	 * What is in the storage now.
	 *
	 * @param audio the mixed audio
	 * @param waveform the peaks to draw
	 * @param durationSeconds the length of the audio
	 */
	record Result(StoredFile audio, StoredFile waveform, double durationSeconds) {
	}

}
