package dev.atrium.recordings.job;

import java.nio.file.Path;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.events.recording.StoredFile;
import dev.atrium.recordings.download.Download;
import dev.atrium.recordings.download.Downloader;
import dev.atrium.recordings.download.MediaSource;
import dev.atrium.recordings.download.ProgressListener;
import dev.atrium.recordings.recording.FailureReason;
import dev.atrium.recordings.recording.Recording;
import dev.atrium.recordings.recording.Recording.Progress;
import dev.atrium.recordings.recording.Recordings;
import dev.atrium.recordings.recording.StepFailure;
import dev.atrium.recordings.storage.RecordingStorage;
import dev.atrium.recordings.storage.RecordingStorage.StoredObject;

/**
 * Brings one file of a provider into the storage.
 */
@Component
class FileFetch {

	private final Downloader downloader;

	private final RecordingStorage storage;

	private final Recordings recordings;

	private final Workspace workspace;

	FileFetch(Downloader downloader, RecordingStorage storage, Recordings recordings, Workspace workspace) {
		this.downloader = downloader;
		this.storage = storage;
		this.recordings = recordings;
		this.workspace = workspace;
	}

	/**
	 * A file that an earlier job has stored; empty if there is none, or none any more.
	 */
	Mono<StoredFile> stored(@Nullable StoredFile file) {
		return Mono.justOrEmpty(file).filterWhen((found) -> this.storage.has(found.key()));
	}

	/**
	 * Fetches and stores a file.
	 * @param recording whose
	 * @param name its key within the recording, without the ending that its content asks
	 * for
	 * @param source gives its bytes
	 * @param overall makes the recording's progress of the file's
	 */
	Mono<StoredFile> fetch(Recording recording, String name, MediaSource source, UnaryOperator<Progress> overall) {
		Path dir = this.workspace.of(recording.id()).resolve(name);
		ProgressListener progress = (soFar) -> this.recordings.noteProgress(recording.id(), overall.apply(soFar));
		return this.downloader.download(dir, source, progress)
			.flatMap((download) -> store(recording.id() + "/" + name, download));
	}

	private Mono<StoredFile> store(String name, Download download) {
		return this.storage.put(name + '.' + download.type().extension(), download.file())
			.map((stored) -> verified(stored, download));
	}

	private static StoredFile verified(StoredObject stored, Download download) {
		if (!stored.sha256().equals(download.sha256())) {
			throw new StepFailure.Transient(FailureReason.INTERNAL,
					"The storage gave back other bytes than it was given");
		}
		return new StoredFile(stored.key(), download.type().mediaType(), stored.sizeBytes(), stored.sha256());
	}

}
