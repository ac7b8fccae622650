package dev.atrium.recordings.job;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.events.recording.RecordingKind;
import dev.atrium.events.recording.StoredFile;
import dev.atrium.recordings.download.Download;
import dev.atrium.recordings.download.ProgressListener;
import dev.atrium.recordings.download.Downloader;
import dev.atrium.recordings.link.GatewayLinks;
import dev.atrium.recordings.recording.FailureReason;
import dev.atrium.recordings.recording.FileRole;
import dev.atrium.recordings.recording.Recording;
import dev.atrium.recordings.recording.Recordings;
import dev.atrium.recordings.recording.StepFailure;
import dev.atrium.recordings.storage.RecordingStorage;
import dev.atrium.recordings.storage.RecordingStorage.StoredObject;

/**
 * Brings the provider's file into the storage.
 */
@Component
class OriginalStep {

	private final GatewayLinks links;

	private final Downloader downloader;

	private final RecordingStorage storage;

	private final Recordings recordings;

	private final Workspace workspace;

	OriginalStep(GatewayLinks links, Downloader downloader, RecordingStorage storage, Recordings recordings,
			Workspace workspace) {
		this.links = links;
		this.downloader = downloader;
		this.storage = storage;
		this.recordings = recordings;
		this.workspace = workspace;
	}

	/** The stored file: the one that an earlier job has left, or else a fetched one. */
	Mono<StoredFile> run(Recording recording) {
		return Mono.justOrEmpty(recording.file(FileRole.ORIGINAL))
			.filterWhen((file) -> this.storage.fetch(file.key()).hasElement())
			.switchIfEmpty(Mono.defer(() -> fetch(recording)));
	}

	private Mono<StoredFile> fetch(Recording recording) {
		if (recording.kind() == RecordingKind.RAW_TRACKS) {
			return Mono.error(new StepFailure.Permanent(FailureReason.TRACKS_OUT_OF_REACH,
					"The tracks lie in the team's own bucket, which this service cannot read"));
		}
		ProgressListener progress = (soFar) -> this.recordings.noteProgress(recording.id(), soFar);
		return this.downloader
			.download(this.workspace.of(recording.id()), Mono.defer(() -> this.links.linkTo(recording.ref())), progress)
			.flatMap((download) -> store(recording, download));
	}

	private Mono<StoredFile> store(Recording recording, Download download) {
		String key = recording.id() + "/original." + download.type().extension();
		return this.storage.put(key, download.file()).map((stored) -> verified(stored, download));
	}

	private static StoredFile verified(StoredObject stored, Download download) {
		if (!stored.sha256().equals(download.sha256())) {
			throw new StepFailure.Transient(FailureReason.INTERNAL,
					"The storage gave back other bytes than it was given");
		}
		return new StoredFile(stored.key(), download.type().mediaType(), stored.sizeBytes(), stored.sha256());
	}

}
