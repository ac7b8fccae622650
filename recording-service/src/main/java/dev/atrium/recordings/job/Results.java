package dev.atrium.recordings.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import dev.atrium.events.recording.StoredFile;
import dev.atrium.recordings.processing.Mixdown;
import dev.atrium.recordings.recording.FileRole;
import dev.atrium.recordings.recording.Made;
import dev.atrium.recordings.recording.Outcome;
import dev.atrium.recordings.recording.Recording;
import dev.atrium.recordings.recording.StepFailure;
import dev.atrium.recordings.storage.RecordingStorage;

/**
 * What is made of one recording, brought into the storage file by file.
 */
final class Results {

	private final RecordingStorage storage;

	private final Recording recording;

	private final Mixdown mixdown;

	private final Map<FileRole, StoredFile> files = new EnumMap<>(FileRole.class);

	private final Map<String, StoredFile> speakers = new LinkedHashMap<>();

	private final List<Made.Missing> missing = new ArrayList<>();

	Results(RecordingStorage storage, Recording recording, Mixdown mixdown) {
		this.storage = storage;
		this.recording = recording;
		this.mixdown = mixdown;
	}

	Recording recording() {
		return this.recording;
	}

	double durationSeconds() {
		return this.mixdown.durationSeconds();
	}

	/** Keeps all of the mixdown. */
	Mono<Void> keepSound() {
		return keep(FileRole.AUDIO, "audio/mpeg", this.mixdown.audio())
			.then(keep(FileRole.OPUS, "audio/ogg", this.mixdown.opus()))
			.then(keep(FileRole.WAVEFORM, "application/json", this.mixdown.waveform()))
			.then(keep(FileRole.PEAKS, "application/json", this.mixdown.peaks()))
			.then(keep(FileRole.TALK_TIME, "application/json", this.mixdown.talkTime()))
			.thenMany(Flux.fromIterable(this.mixdown.speakers()))
			.concatMap((speaker) -> put("speakers/", "audio/mpeg", speaker.media())
				.doOnNext((stored) -> this.speakers.put(speaker.speaker(), stored)))
			.then();
	}

	/** Keeps a file, if there is one. */
	Mono<Void> keep(FileRole role, String mediaType, @Nullable Path file) {
		return (file == null) ? Mono.empty()
				: put("", mediaType, file).doOnNext((stored) -> this.files.put(role, stored)).then();
	}

	/** Notes what could not be made. */
	void miss(FileRole output, StepFailure failure) {
		this.missing.add(Made.Missing.of(output, failure));
	}

	Outcome outcome() {
		return new Outcome(this.mixdown.durationSeconds(), this.files,
				new Made(this.mixdown.loudness(), this.speakers, this.missing));
	}

	private Mono<StoredFile> put(String folder, String mediaType, Path file) {
		return this.storage.put(this.recording.id() + "/" + folder + file.getFileName(), file)
			.map((stored) -> new StoredFile(stored.key(), mediaType, stored.sizeBytes(), stored.sha256()));
	}

}
