package dev.atrium.recordings.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

import dev.atrium.recordings.download.DownloadProperties;

/**
 * One folder per recording for what is not finished.
 */
@Component
public class Workspace {

	private final Path root;

	Workspace(DownloadProperties properties) {
		this.root = properties.workDir().toAbsolutePath();
	}

	Path of(UUID id) {
		return this.root.resolve(id.toString());
	}

	/**
	 * An empty folder within the recording's. What an ffmpeg still writes whose service
	 * was killed stays out of it.
	 */
	Mono<Path> fresh(UUID id) {
		return Mono.fromCallable(() -> Files.createTempDirectory(Files.createDirectories(of(id)), "made-"))
			.subscribeOn(Schedulers.boundedElastic());
	}

	/** Removes the recording's folder and what is in it. */
	public Mono<Void> clear(UUID id) {
		return Mono.fromCallable(() -> FileSystemUtils.deleteRecursively(of(id)))
			.subscribeOn(Schedulers.boundedElastic())
			.then();
	}

}
