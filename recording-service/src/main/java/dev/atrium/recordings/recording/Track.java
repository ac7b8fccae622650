package dev.atrium.recordings.recording;

import org.jspecify.annotations.Nullable;

import dev.atrium.events.recording.StoredFile;

/**
 * One participant's sound or picture of a recording of raw tracks.
 *
 * @param type {@code audio} or {@code video}
 * @param objectKey its key in the team's bucket, as the provider says it
 * @param sizeBytes its size, where the provider says it
 * @param file what is in our storage of it
 * @param failure why the recording has to do without it, if it has to
 */
public record Track(String type, String objectKey, @Nullable Long sizeBytes, @Nullable StoredFile file,
		Recording.@Nullable Failure failure) {

	/** Whether it is sound. */
	public boolean hasSound() {
		return "audio".equals(this.type);
	}

}
