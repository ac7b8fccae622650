package dev.atrium.events.meeting;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A meeting shall end at the provider. Emitted by rooms-service; platform-gateway-service
 * closes the provider's room and confirms with {@link MeetingEnded}.
 *
 * @param meetingId our id
 * @param cause why it ends
 * @param requestedAt when it was decided
 */
public record MeetingEndRequested(UUID meetingId, Cause cause, Instant requestedAt) implements MeetingEvent {

	/** Why a meeting ends. */
	public enum Cause {

		/** Its owner ended it. */
		@JsonProperty("owner")
		OWNER,
		/** Everybody has left. */
		@JsonProperty("everybody_left")
		EVERYBODY_LEFT,
		/** Nobody ever came. */
		@JsonProperty("never_joined")
		NEVER_JOINED

	}

}
