package dev.atrium.recordings.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

import dev.atrium.events.recording.StoredFile;
import dev.atrium.recordings.recording.Recording;
import dev.atrium.recordings.recording.Track;
import dev.atrium.recordings.storage.RecordingStorage;

/**
 * The list of a recording's tracks, {@code tracks.json}: what a recording of raw tracks
 * has in the place of the one file. It says which file starts when, so that the stored
 * tracks are of use without our database.
 */
@Component
class TrackList {

	private static final JsonMapper JSON = JsonMapper.builder()
		.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
		.build();

	private final RecordingStorage storage;

	private final Workspace workspace;

	TrackList(RecordingStorage storage, Workspace workspace) {
		this.storage = storage;
		this.workspace = workspace;
	}

	/** Stores the list of a recording's tracks as they are now. */
	Mono<StoredFile> store(Recording recording) {
		List<Item> items = recording.tracks().stream().filter(Track::hasSound).map(Item::of).toList();
		return this.workspace.fresh(recording.id())
			.map((dir) -> write(items, dir.resolve("tracks.json")))
			.flatMap((file) -> this.storage.put(recording.id() + "/tracks.json", file))
			.map((stored) -> new StoredFile(stored.key(), "application/json", stored.sizeBytes(), stored.sha256()));
	}

	private static Path write(List<Item> items, Path file) {
		try {
			return Files.write(file, JSON.writeValueAsBytes(items));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A track.
	 *
	 * @param objectKey its key in the team's bucket
	 * @param startMillis when it starts, counted from the recording's start
	 * @param file what we have of it
	 * @param failure or why we have nothing
	 */
	private record Item(String objectKey, @Nullable Long startMillis, @Nullable StoredFile file,
			Recording.@Nullable Failure failure) {

		static Item of(Track track) {
			Long start = TrackName.of(track.objectKey()).map((name) -> name.start().toMillis()).orElse(null);
			return new Item(track.objectKey(), start, track.file(), track.failure());
		}

	}

}
