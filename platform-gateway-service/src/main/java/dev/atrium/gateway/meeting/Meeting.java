package dev.atrium.gateway.meeting;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.atrium.gateway.platform.MeetingPlan;
import dev.atrium.gateway.platform.ProviderRoom;

/**
 * What the gateway knows of a meeting.
 *
 * @param platform the provider that was chosen for it
 * @param plan what was asked for
 * @param status how far it is
 * @param endRequested whether it shall end as soon as it is created
 * @param room the provider's room, once there is one
 */
public record Meeting(String platform, MeetingPlan plan, Status status, boolean endRequested,
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
