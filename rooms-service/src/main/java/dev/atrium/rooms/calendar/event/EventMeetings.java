package dev.atrium.rooms.calendar.event;

import java.util.EnumSet;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

import dev.atrium.events.meeting.MeetingEndRequested.Cause;
import dev.atrium.rooms.meeting.Meeting;
import dev.atrium.rooms.meeting.MeetingEnding;
import dev.atrium.rooms.meeting.MeetingStatus;
import dev.atrium.rooms.meeting.Meetings;

/**
 * Has meetings go along with their events as long as nobody has come: moved with them, or
 * ended where the event is gone or moved beyond the meeting's end.
 */
@Service
public class EventMeetings {

	private static final Logger log = LoggerFactory.getLogger(EventMeetings.class);

	private static final Set<MeetingStatus> UNSTARTED = EnumSet.of(MeetingStatus.REQUESTED, MeetingStatus.CREATED);

	private final CalendarEvents events;

	private final Meetings meetings;

	private final MeetingEnding ending;

	EventMeetings(CalendarEvents events, Meetings meetings, MeetingEnding ending) {
		this.events = events;
		this.meetings = meetings;
		this.ending = ending;
	}

	/** Follows an event that the caller's transaction has locked and stored. */
	public Mono<Void> follow(CalendarEvent event) {
		return Mono.justOrEmpty(event.meetingId())
			.flatMap(this.meetings::lockById)
			.filter((meeting) -> UNSTARTED.contains(meeting.status()))
			.filter((meeting) -> event.deletedAt() != null || !meeting.window().startsAt().equals(event.startsAt()))
			.flatMap((meeting) -> isWithin(event, meeting) ? move(event, meeting) : end(event, meeting));
	}

	private static boolean isWithin(CalendarEvent event, Meeting meeting) {
		return event.deletedAt() == null && !event.endsAt().isAfter(meeting.window().endsAt());
	}

	private Mono<Void> move(CalendarEvent event, Meeting meeting) {
		log.info("Meeting {} moves with its event to {}", meeting.id(), event.startsAt());
		return this.meetings.update(meeting, meeting.movedTo(event.startsAt())).then();
	}

	private Mono<Void> end(CalendarEvent event, Meeting meeting) {
		log.info("Meeting {} ends unused, its event is off or moved to {}", meeting.id(), event.startsAt());
		return this.ending.end(meeting, Cause.NEVER_JOINED).then(this.events.unlink(event.id()));
	}

}
