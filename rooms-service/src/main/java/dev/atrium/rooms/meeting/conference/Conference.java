package dev.atrium.rooms.meeting.conference;

import java.time.Clock;
import java.time.Instant;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

import dev.atrium.events.conference.ConferenceEvent;
import dev.atrium.events.conference.MeetingSessionEnded;
import dev.atrium.events.conference.MeetingStarted;
import dev.atrium.events.conference.ParticipantJoined;
import dev.atrium.events.conference.ParticipantLeft;
import dev.atrium.events.conference.RecordingStarted;
import dev.atrium.rooms.meeting.Meeting;
import dev.atrium.rooms.meeting.MeetingNotices;
import dev.atrium.rooms.meeting.MeetingStatus;
import dev.atrium.rooms.meeting.Meetings;
import dev.atrium.rooms.meeting.Presence;

/**
 * Applies to a meeting what happened in its provider's room.
 */
@Service
class Conference {

	private static final Logger log = LoggerFactory.getLogger(Conference.class);

	private final ParticipantSessions sessions;

	private final Meetings meetings;

	private final MeetingNotices notices;

	private final Clock clock;

	Conference(ParticipantSessions sessions, Meetings meetings, MeetingNotices notices, Clock clock) {
		this.sessions = sessions;
		this.meetings = meetings;
		this.notices = notices;
		this.clock = clock;
	}

	/** Applies one event to a meeting that the caller's transaction has locked. */
	Mono<Meeting> apply(Meeting meeting, ConferenceEvent event) {
		return changed(meeting, event).map(Conference::startIfDue)
			.flatMap((changed) -> this.notices.changed(meeting, changed).then(save(meeting, changed)));
	}

	private Mono<Meeting> changed(Meeting meeting, ConferenceEvent event) {
		Presence presence = meeting.presence();
		Instant now = this.clock.instant();
		return switch (event) {
			case ParticipantJoined joined -> this.sessions.joined(meeting, joined.participant(), joined.occurredAt())
				.then(this.notices.joined(meeting, joined.participant(), joined.occurredAt()))
				.then(counted(meeting));
			case ParticipantLeft left -> this.sessions.left(meeting, left.participant(), left.occurredAt())
				.then(this.notices.left(meeting, left.participant(), left.occurredAt()))
				.then(counted(meeting));
			case MeetingStarted started ->
				Mono.just(meeting.with(presence.withSessionStarted(started.occurredAt(), now)));
			case MeetingSessionEnded ended ->
				Mono.just(meeting.with(presence.withSessionEnded(ended.occurredAt(), now)));
			case RecordingStarted started -> Mono.just(meeting.recordingStarted(started.occurredAt()));
		};
	}

	private Mono<Meeting> counted(Meeting meeting) {
		return Mono.defer(() -> this.sessions.peopleIn(meeting.id()))
			// Who is reported in a meeting that is over is not in it any more.
			.map((people) -> meeting.status().isOpen() ? people : new People(0, people.lastJoinedAt()))
			.map((people) -> meeting
				.with(meeting.presence().withPeople(people.present(), people.lastJoinedAt(), this.clock.instant())));
	}

	private static Meeting startIfDue(Meeting meeting) {
		boolean begun = meeting.presence().lastBeginning() != null;
		if (!begun || !meeting.status().canBecome(MeetingStatus.ACTIVE)) {
			return meeting;
		}
		log.info("Meeting {} is active", meeting.id());
		return meeting.started();
	}

	private Mono<Meeting> save(Meeting before, Meeting after) {
		return after.equals(before) ? Mono.just(after) : this.meetings.update(before, after);
	}

}
