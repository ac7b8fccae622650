package dev.atrium.rooms.meeting;

import java.time.Instant;

import dev.atrium.events.EventIds;
import dev.atrium.events.meeting.MeetingCreated;
import dev.atrium.events.meeting.MeetingCreationFailed;
import dev.atrium.events.meeting.MeetingSettings;
import dev.atrium.events.meeting.RecordingTrigger;
import dev.atrium.events.meeting.RecordingType;
import dev.atrium.events.meeting.RoomMode;

/** Meetings to test with. */
final class MeetingFixtures {

	static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

	private MeetingFixtures() {
	}

	static Meeting aMeeting() {
		return Meeting.requested(EventIds.next(), "daily", settings(), NOW);
	}

	static Meeting aScheduledMeeting() {
		return Meeting.scheduled(EventIds.next(), "daily", settings(), NOW, NOW);
	}

	static Meeting aMeetingIn(MeetingStatus status) {
		Meeting requested = aMeeting();
		Meeting created = requested.created(created(requested));
		return switch (status) {
			case REQUESTED -> requested;
			case CREATED -> created;
			case ACTIVE -> created.started();
			case ENDED -> created.ended(NOW);
			case FAILED -> requested.failed(aFailure());
		};
	}

	static MeetingCreated created(Meeting meeting) {
		return new MeetingCreated(meeting.id(), "daily", null, "provider-id", "standup-1",
				"https://daily.test/standup-1", null, NOW.plusSeconds(7200), NOW);
	}

	static MeetingFailure aFailure() {
		return new MeetingFailure(MeetingCreationFailed.Reason.REJECTED, "The provider says no");
	}

	private static MeetingSettings settings() {
		return new MeetingSettings(false, RoomMode.NORMAL, RecordingType.CLOUD,
				RecordingTrigger.AUTOMATIC_2ND_PARTICIPANT, false, null);
	}

}
