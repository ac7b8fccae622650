package dev.atrium.recordings.download;

import reactor.core.publisher.Mono;

import dev.atrium.recordings.recording.Recording.Progress;

/**
 * Is told every now and then how much of a file has come.
 */
@FunctionalInterface
public interface ProgressListener {

	/** So much has come. */
	Mono<Void> progressed(Progress progress);

}
