package dev.atrium.recordings.recording;

import java.util.List;
import java.util.Map;

import dev.atrium.events.recording.StoredFile;

/**
 * What was made of a recording beside the files that each recording has.
 *
 * @param loudness how loud the sound was, and what was done about it
 * @param speakers each speaker's sound by the speaker's name, where there were tracks
 * @param missing what could not be made, and why
 */
public record Made(Loudness loudness, Map<String, StoredFile> speakers, List<Missing> missing) {

	/**
	 * Something that could not be made, although the recording is processed.
	 *
	 * @param output the file's role
	 * @param reason why, for machines
	 * @param detail why, for people
	 */
	public record Missing(FileRole output, String reason, String detail) {

		public static Missing of(FileRole output, StepFailure failure) {
			return new Missing(output, failure.reason().wireName(), failure.detail());
		}

	}

}
