package dev.atrium.rooms.meeting;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.atrium.events.EventIds;
import dev.atrium.events.meeting.MeetingCreated;
import dev.atrium.events.meeting.MeetingSettings;

/**
 * A meeting in a room. Keeps the settings and the platform that it was requested with,
 * whatever becomes of the room.
 *
 * @param id our id, UUIDv7
 * @param roomId the room it is held in
 * @param requestedPlatform the provider that was chosen for it
 * @param settings the room's settings when it was requested
 * @param status where it is in its life; see {@link MeetingStatus}
 * @param window when it is held
 * @param expectation since when people are expected in it
 * @param providerRoom the provider's room, once it exists
 * @param failure why it failed, if it did
 * @param presence who is in it
 * @param recordingStartedAt when the provider began to record it, if it did
 */
public record Meeting(UUID id, UUID roomId, String requestedPlatform, MeetingSettings settings, MeetingStatus status,
		MeetingWindow window, Expectation expectation, @Nullable ProviderRoom providerRoom,
		@Nullable MeetingFailure failure, Presence presence, @Nullable Instant recordingStartedAt) {

	/** A new meeting for somebody who wants to join now. */
	public static Meeting requested(UUID roomId, String platform, MeetingSettings settings, Instant now) {
		return requested(roomId, platform, settings, MeetingWindow.from(now), new Expectation(now, false, null));
	}

	/** A new meeting that is held from a time set beforehand. */
	public static Meeting scheduled(UUID roomId, String platform, MeetingSettings settings, Instant start,
			Instant now) {
		return requested(roomId, platform, settings, MeetingWindow.from(start), new Expectation(now, true, null));
	}

	private static Meeting requested(UUID roomId, String platform, MeetingSettings settings, MeetingWindow window,
			Expectation expectation) {
		return new Meeting(EventIds.next(), roomId, platform, settings, MeetingStatus.REQUESTED, window, expectation,
				null, null, Presence.NONE, null);
	}

	/** The provider that hosts it, or will. */
	public String platform() {
		return (this.providerRoom != null) ? this.providerRoom.platform() : this.requestedPlatform;
	}

	/** When its provider closes its room; not before the window is over. */
	Instant closesAt() {
		return (this.providerRoom != null) ? this.providerRoom.closesAt() : this.window.endsAt();
	}

	/**
	 * Whether nobody may join any more at that instant. The window of a meeting that goes
	 * on does not count: it is about to be extended.
	 */
	public boolean isOverAt(Instant instant) {
		boolean goesOn = this.status == MeetingStatus.ACTIVE && closesAt().isAfter(instant);
		return !goesOn && this.window.isOverAt(instant);
	}

	/** Somebody came, or the provider says that it goes on. */
	public Meeting started() {
		return in(MeetingStatus.ACTIVE);
	}

	/** It is to begin at another time; it ends as before. */
	public Meeting movedTo(Instant start) {
		return new Meeting(this.id, this.roomId, this.requestedPlatform, this.settings, this.status,
				this.window.startingAt(start), this.expectation, this.providerRoom, this.failure, this.presence,
				this.recordingStartedAt);
	}

	/** People may join until then. */
	Meeting extendedTo(Instant end) {
		return new Meeting(this.id, this.roomId, this.requestedPlatform, this.settings, this.status,
				this.window.endingAt(end), this.expectation, this.providerRoom, this.failure, this.presence,
				this.recordingStartedAt);
	}

	/** Others are in it now. */
	public Meeting with(Presence changed) {
		return new Meeting(this.id, this.roomId, this.requestedPlatform, this.settings, this.status, this.window,
				this.expectation, this.providerRoom, this.failure, changed, this.recordingStartedAt);
	}

	/** The provider records it; the first recording counts. */
	public Meeting recordingStarted(Instant at) {
		boolean first = this.recordingStartedAt == null || at.isBefore(this.recordingStartedAt);
		return new Meeting(this.id, this.roomId, this.requestedPlatform, this.settings, this.status, this.window,
				this.expectation, this.providerRoom, this.failure, this.presence, first ? at : this.recordingStartedAt);
	}

	Meeting created(MeetingCreated event) {
		return in(MeetingStatus.CREATED).heldIn(event);
	}

	/** Learns of its provider's room without a change of state. */
	Meeting heldIn(MeetingCreated event) {
		ProviderRoom room = new ProviderRoom(event.platform(), event.providerMeetingId(), event.providerRoomName(),
				event.roomUrl(), event.hostRoomUrl(), event.endsAt());
		return new Meeting(this.id, this.roomId, this.requestedPlatform, this.settings, this.status,
				this.window.endingBy(event.endsAt()), this.expectation, room, this.failure, this.presence,
				this.recordingStartedAt);
	}

	Meeting failed(MeetingFailure why) {
		Meeting failed = in(MeetingStatus.FAILED);
		return new Meeting(failed.id, failed.roomId, failed.requestedPlatform, failed.settings, failed.status,
				failed.window, failed.expectation, null, why, failed.presence, failed.recordingStartedAt);
	}

	Meeting ended(Instant at) {
		return new Meeting(this.id, this.roomId, this.requestedPlatform, this.settings, in(MeetingStatus.ENDED).status,
				this.window.endedAt(at), this.expectation, this.providerRoom, this.failure,
				this.presence.withPeople(0, null, at), this.recordingStartedAt);
	}

	private Meeting in(MeetingStatus next) {
		if (!this.status.canBecome(next)) {
			throw new IllegalStateException(
					"Meeting %s is %s, it cannot become %s".formatted(this.id, this.status, next));
		}
		return new Meeting(this.id, this.roomId, this.requestedPlatform, this.settings, next, this.window,
				this.expectation, this.providerRoom, this.failure, this.presence, this.recordingStartedAt);
	}

}
