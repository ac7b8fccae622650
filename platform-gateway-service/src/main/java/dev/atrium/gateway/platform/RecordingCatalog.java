package dev.atrium.gateway.platform;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import dev.atrium.events.recording.RecordingKind;
import dev.atrium.events.recording.RecordingTrack;

/**
 * Providers that list the recordings of all their rooms.
 */
public interface RecordingCatalog {

	/**
	 * The recordings that began at or after a moment, newest first. Pages are fetched as
	 * they are consumed, each within the provider's limit for lists.
	 */
	Flux<ListedRecording> recordingsSince(Instant since);

	/**
	 * Whether recordings are listed from their beginning. Where they are not, one that
	 * began earlier may appear after one that began later.
	 */
	default boolean listsRecordingsInProgress() {
		return false;
	}

	/**
	 * A recording as the provider lists it.
	 *
	 * @param providerRecordingId the provider's id of it
	 * @param roomName the room it was made in, without a leading slash; absent where the
	 * provider does not say it
	 * @param state how far it is
	 * @param kind what it consists of
	 * @param startedAt when it began
	 * @param durationSeconds its length, once it is finished
	 * @param objectKey where it lies, where the provider says so
	 * @param tracks the files of a recording of tracks
	 */
	record ListedRecording(String providerRecordingId, @Nullable String roomName, State state, RecordingKind kind,
			Instant startedAt, @Nullable Double durationSeconds, @Nullable String objectKey,
			List<RecordingTrack> tracks) {
	}

	/** How far a recording is. */
	enum State {

		/** It goes on, or its file is being made. */
		IN_PROGRESS,
		/** Its file can be fetched. */
		FINISHED,
		/** There is no file and there will be none. */
		CANCELED

	}

}
