package dev.atrium.ingest.webhook.daily;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.atrium.events.conference.MeetingSessionEnded;
import dev.atrium.events.conference.MeetingStarted;
import dev.atrium.events.conference.Participant;
import dev.atrium.events.conference.ParticipantJoined;
import dev.atrium.events.conference.ParticipantLeft;
import dev.atrium.ingest.webhook.Translation.Identified;
import dev.atrium.ingest.webhook.translation.RoomNames;

import static dev.atrium.ingest.webhook.daily.DailyCallback.PLATFORM;
import static dev.atrium.ingest.webhook.translation.UnusableCallback.require;

/** What happens in a room at Daily. */
final class DailyConferenceEvents {

	private DailyConferenceEvents() {
	}

	static List<Identified> meetingStarted(DailyCallback callback) {
		var meeting = callback.payload(DailyPayload.Meeting.class);
		var started = new MeetingStarted(PLATFORM, room(meeting.room()), meeting.meetingId(),
				callback.time(meeting.startTs()));
		return List.of(callback.fact(started, meeting.meetingId()));
	}

	static List<Identified> meetingEnded(DailyCallback callback) {
		var meeting = callback.payload(DailyPayload.Meeting.class);
		var ended = new MeetingSessionEnded(PLATFORM, room(meeting.room()), meeting.meetingId(),
				callback.time(meeting.endTs()));
		return List.of(callback.fact(ended, meeting.meetingId()));
	}

	static List<Identified> participantJoined(DailyCallback callback) {
		var payload = callback.payload(DailyPayload.Participant.class);
		var joined = new ParticipantJoined(PLATFORM, room(payload.room()), participant(payload),
				callback.time(payload.joinedAt()));
		return List.of(callback.fact(joined, payload.sessionId()));
	}

	static List<Identified> participantLeft(DailyCallback callback) {
		var payload = callback.payload(DailyPayload.Participant.class);
		var left = new ParticipantLeft(PLATFORM, room(payload.room()), participant(payload),
				callback.time(leftAt(payload)));
		return List.of(callback.fact(left, payload.sessionId()));
	}

	private static Participant participant(DailyPayload.Participant payload) {
		String session = require(payload.sessionId(), "session_id");
		String role = Boolean.parseBoolean(payload.owner()) ? "owner" : "participant";
		return new Participant(session, payload.userId(), payload.userName(), role, false);
	}

	private static @Nullable Instant leftAt(DailyPayload.Participant payload) {
		if (payload.joinedAt() == null || payload.duration() == null) {
			return null;
		}
		return payload.joinedAt().plus(Duration.ofMillis(Math.round(payload.duration() * 1000)));
	}

	private static String room(@Nullable String name) {
		return require(RoomNames.bare(name), "room");
	}

}
