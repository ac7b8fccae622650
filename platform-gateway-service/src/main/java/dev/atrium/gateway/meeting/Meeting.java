package dev.atrium.gateway.meeting;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.atrium.gateway.platform.MeetingPlan;
import dev.atrium.gateway.platform.ProviderRoom;

/**
 * What the gateway knows of a meeting.
 *
 * @param platform the provider that holds it, or is to
 * @param fallback what to do if that one does not answer, and what was done
 * @param plan what was asked for
 * @param status how far it is
 * @param endRequested whether it shall end as soon as it is created
 * @param room the provider's room, once there is one
 */
public record Meeting(String platform, Fallback fallback, MeetingPlan plan, Status status, boolean endRequested,
		@Nullable ProviderRoom room) {

	/** When the provider closes the room by itself. */
	public Instant endsAt() {
		return plan.endsAt();
	}

	/**
	 * The provider's room.
	 * @throws IllegalStateException if there is none yet, or never will be
	 */
	public ProviderRoom requireRoom() {
		if (room == null) {
			throw new IllegalStateException("Meeting " + plan.meetingId() + " is " + status + ", it has no room");
		}
		return room;
	}

	/**
	 * The other provider.
	 *
	 * @param platform the one to go to; absent: none
	 * @param requestedPlatform the one that was asked first; absent while the meeting is
	 * where it was requested
	 * @param fellBackAt when it was left
	 */
	public record Fallback(@Nullable String platform, @Nullable String requestedPlatform,
			@Nullable Instant fellBackAt) {
	}

	/** How far a meeting is: requested, then created or failed; a created one ends. */
	public enum Status {

		/** The provider's room is being made. */
		REQUESTED,
		/** The room exists: people may join, tokens may be made, it may be ended. */
		CREATED,
		/** There is no room and there will be none. */
		FAILED,
		/** The room is closed. */
		ENDED

	}

}
