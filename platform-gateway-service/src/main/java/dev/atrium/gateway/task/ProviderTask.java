package dev.atrium.gateway.task;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A call to a provider that one worker has taken upon itself for the length of a lease.
 *
 * @param id the task's id
 * @param platform the provider
 * @param kind what to do there
 * @param meetingId for which meeting
 * @param attempt counts the workers that have taken it, from 1; whoever has the latest
 * may store the outcome
 * @param giveUpAt when a failure is the last one
 * @param traceparent the trace in which it became necessary, if any
 */
public record ProviderTask(long id, String platform, Kind kind, UUID meetingId, int attempt, Instant giveUpAt,
		@Nullable String traceparent) {

	/** Whether a worker before may have reached the provider and not lived to tell. */
	public boolean isRetry() {
		return attempt > 1;
	}

	/** What a task does at the provider; each has its {@link TaskHandler}. */
	public enum Kind {

		/** Makes the room for a meeting. */
		CREATE_MEETING,
		/**
		 * The same while there is another provider to go to, so only for a short time.
		 */
		TRY_MEETING,
		/** Removes the room that a provider may have made after it was given up. */
		REMOVE_ABANDONED_ROOM,
		/** Closes the room. */
		END_MEETING,
		/** Shows the deployment's logo in the room. */
		SET_LOGO,
		/** Starts the composed recording. */
		START_CLOUD_RECORDING,
		/** Starts the recording of each participant's tracks. */
		START_RAW_TRACKS_RECORDING

	}

}
