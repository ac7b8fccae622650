package dev.atrium.rooms.meeting;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.atrium.rooms.live.LiveEvent;
import dev.atrium.rooms.live.LiveEventType;

/**
 * A meeting as those see it who watch it; without any link, and fit for everybody.
 */
public record LiveMeeting(UUID id, UUID roomId, MeetingStatus status, @Nullable MeetingFailure failure, String platform,
		boolean isActive, int numClients, Instant startDate, Instant endDate, @Nullable Instant endedAt,
		@Nullable Instant recordingStartedAt) {

	public static LiveMeeting of(Meeting meeting) {
		MeetingWindow window = meeting.window();
		return new LiveMeeting(meeting.id(), meeting.roomId(), meeting.status(), meeting.failure(), meeting.platform(),
				meeting.status().isJoinable(), meeting.presence().numClients(), window.startsAt(), window.endsAt(),
				window.endedAt(), meeting.recordingStartedAt());
	}

	LiveEvent event() {
		return new LiveEvent(this.roomId, this.id, LiveEventType.MEETING, this);
	}

}
