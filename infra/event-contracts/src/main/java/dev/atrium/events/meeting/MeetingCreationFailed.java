package dev.atrium.events.meeting;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * No provider room could be had for a meeting, for good. Emitted by
 * platform-gateway-service after its last try.
 *
 * @param meetingId our id
 * @param platform the provider that was asked
 * @param reason what kind of failure it was
 * @param detail the failure in words that a user may read; free of secrets
 * @param failedAt when the gateway gave up
 */
public record MeetingCreationFailed(UUID meetingId, String platform, Reason reason, String detail,
		Instant failedAt) implements MeetingEvent {

	/** Kinds of failure. */
	public enum Reason {

		/** The gateway has no key for that platform, or does not know it. */
		@JsonProperty("platform_not_configured")
		PLATFORM_NOT_CONFIGURED,
		/** The provider refuses our key or our plan. */
		@JsonProperty("unauthorized")
		UNAUTHORIZED,
		/** The provider refuses this request. */
		@JsonProperty("rejected")
		REJECTED,
		/** The provider did not answer, or not well, until our patience ended. */
		@JsonProperty("unavailable")
		UNAVAILABLE

	}

}
