package dev.atrium.events.meeting;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The provider's room for a meeting exists. Emitted by platform-gateway-service, once per
 * meeting.
 *
 * @param meetingId our id
 * @param platform the provider that hosts the meeting
 * @param requestedPlatform the provider that was asked first, where the meeting had to be
 * held at another one; absent where it is held as requested
 * @param providerMeetingId the provider's id of it
 * @param providerRoomName the provider's room name, without a leading slash; unique to
 * this meeting
 * @param roomUrl where participants join
 * @param hostRoomUrl where the host joins; grants the host's rights to whoever has it, so
 * it is shown to the room's owner only. Absent where the provider has none
 * @param endsAt when the provider closes the room
 * @param createdAt when the gateway learned of the room
 */
public record MeetingCreated(UUID meetingId, String platform, @Nullable String requestedPlatform,
		String providerMeetingId, String providerRoomName, String roomUrl, @Nullable String hostRoomUrl, Instant endsAt,
		Instant createdAt) implements MeetingEvent {

	/** Leaves the host's URL out, as it is a key. */
	@Override
	public String toString() {
		return "MeetingCreated[meetingId=%s, platform=%s, providerRoomName=%s]".formatted(this.meetingId, this.platform,
				this.providerRoomName);
	}

}
