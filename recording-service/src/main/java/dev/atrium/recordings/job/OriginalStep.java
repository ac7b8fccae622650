package dev.atrium.recordings.job;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.events.recording.StoredFile;
import dev.atrium.recordings.recording.FileRole;
import dev.atrium.recordings.recording.Recording;

/**
 * Brings the provider's file into the storage.
 */
@Component
class OriginalStep {

	private final MediaSources sources;

	private final FileFetch files;

	OriginalStep(MediaSources sources, FileFetch files) {
		this.sources = sources;
		this.files = files;
	}

	/** The stored file: the one that an earlier job has left, or else a fetched one. */
	Mono<StoredFile> run(Recording recording) {
		return this.files.stored(recording.file(FileRole.ORIGINAL))
			.switchIfEmpty(Mono.defer(
					() -> this.files.fetch(recording, "original", this.sources.of(recording), (progress) -> progress)));
	}

}
