package dev.atrium.recordings.recording;

import java.util.Map;
import java.util.Objects;

import dev.atrium.events.recording.StoredFile;

/**
 * What processing a recording came to; all of it is in the storage.
 *
 * @param durationSeconds the length of the audio
 * @param files the files, of which {@link FileRole#AUDIO} and {@link FileRole#WAVEFORM}
 * are always there
 * @param made what else was made
 */
public record Outcome(double durationSeconds, Map<FileRole, StoredFile> files, Made made) {

	StoredFile required(FileRole role) {
		return Objects.requireNonNull(this.files.get(role), () -> "A processed recording has a file " + role);
	}

}
