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
 * @param providerRoom the provider's room, once it exists
 * @param failure why it failed, if it did
 * @param presence who is in it
 * @param recordingStartedAt when the provider began to record it, if it did
 */
public record Meeting(UUID id, UUID roomId, String requestedPlatform, MeetingSettings settings, MeetingStatus status,
		MeetingWindow window, @Nullable ProviderRoom providerRoom, @Nullable MeetingFailure failure, Presence presence,
		@Nullable Instant recordingStartedAt) {

	/** A new meeting, from then on. */
	public static Meeting requested(UUID roomId, String platform, MeetingSettings settings, Instant start) {
		return new Meeting(EventIds.next(), roomId, platform, settings, MeetingStatus.REQUESTED,
				MeetingWindow.from(start), null, null, Presence.NONE, null);
	}

	/** The provider that hosts it, or will. */
	public String platform() {
		return (this.providerRoom != null) ? this.providerRoom.platform() : this.requestedPlatform;
	}

	/** Somebody came, or the provider says that it goes on. */
	public Meeting started() {
		return in(MeetingStatus.ACTIVE);
	}

	/** It is to begin at another time; it ends as before. */
	public Meeting movedTo(Instant start) {
		return new Meeting(this.id, this.roomId, this.requestedPlatform, this.settings, this.status,
				this.window.startingAt(start), this.providerRoom, this.failure, this.presence, this.recordingStartedAt);
	}

	/** Others are in it now. */
	public Meeting with(Presence changed) {
		return new Meeting(this.id, this.roomId, this.requestedPlatform, this.settings, this.status, this.window,
				this.providerRoom, this.failure, changed, this.recordingStartedAt);
	}

	/** The provider records it; the first recording counts. */
	public Meeting recordingStarted(Instant at) {
		boolean first = this.recordingStartedAt == null || at.isBefore(this.recordingStartedAt);
		return new Meeting(this.id, this.roomId, this.requestedPlatform, this.settings, this.status, this.window,
				this.providerRoom, this.failure, this.presence, first ? at : this.recordingStartedAt);
	}

	Meeting created(MeetingCreated event) {
		return in(MeetingStatus.CREATED).heldIn(event);
	}

	/** Learns of its provider's room without a change of state. */
	Meeting heldIn(MeetingCreated event) {
		ProviderRoom room = new ProviderRoom(event.platform(), event.providerMeetingId(), event.providerRoomName(),
				event.roomUrl(), event.hostRoomUrl());
		return new Meeting(this.id, this.roomId, this.requestedPlatform, this.settings, this.status,
				this.window.endingAt(event.endsAt()), room, this.failure, this.presence, this.recordingStartedAt);
	}

	Meeting failed(MeetingFailure why) {
		Meeting failed = in(MeetingStatus.FAILED);
		return new Meeting(failed.id, failed.roomId, failed.requestedPlatform, failed.settings, failed.status,
				failed.window, null, why, failed.presence, failed.recordingStartedAt);
	}

	Meeting ended(Instant at) {
		return new Meeting(this.id, this.roomId, this.requestedPlatform, this.settings, in(MeetingStatus.ENDED).status,
				this.window.endedAt(at), this.providerRoom, this.failure, this.presence.withPeople(0, null),
				this.recordingStartedAt);
	}

	private Meeting in(MeetingStatus next) {
		if (!this.status.canBecome(next)) {
			throw new IllegalStateException(
					"Meeting %s is %s, it cannot become %s".formatted(this.id, this.status, next));
		}
		return new Meeting(this.id, this.roomId, this.requestedPlatform, this.settings, next, this.window,
				this.providerRoom, this.failure, this.presence, this.recordingStartedAt);
	}

}
