package dev.atrium.rooms.calendar.event;

import java.time.Clock;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import dev.atrium.rooms.meeting.MeetingStatus;
import dev.atrium.rooms.meeting.Meetings;
import dev.atrium.rooms.meeting.request.MeetingRequests;
import dev.atrium.rooms.room.Rooms;
import dev.atrium.scheduling.RecurringWork;

/**
 * Makes the meetings of events that are about to begin. One event has one meeting, unless
 * that failed.
 */
@Component
class UpcomingMeetings implements RecurringWork {

	private static final Logger log = LoggerFactory.getLogger(UpcomingMeetings.class);

	private final CalendarEvents events;

	private final Rooms rooms;

	private final Meetings meetings;

	private final MeetingRequests requests;

	private final TransactionalOperator transaction;

	private final Clock clock;

	UpcomingMeetings(CalendarEvents events, Rooms rooms, Meetings meetings, MeetingRequests requests,
			TransactionalOperator transaction, Clock clock) {
		this.events = events;
		this.rooms = rooms;
		this.meetings = meetings;
		this.requests = requests;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Override
	public String name() {
		return "calendar-meetings";
	}

	@Override
	public Duration period() {
		return Duration.ofSeconds(30);
	}

	@Override
	public Mono<Void> run() {
		return this.events.due(this.clock.instant())
			.collectList()
			.flatMapIterable((due) -> due)
			.concatMap(this::attempt)
			.then();
	}

	private Mono<Void> attempt(CalendarEvent due) {
		return this.transaction.transactional(request(due)).onErrorResume((ex) -> {
			log.warn("No meeting for event {} yet, next try in {}", due.id(), period(), ex);
			return Mono.empty();
		});
	}

	private Mono<Void> request(CalendarEvent due) {
		return this.rooms.lockById(due.roomId())
			.filter((room) -> room.settings().calendar().isActive())
			.flatMap((room) -> this.events.lock(due.id())
				.filterWhen(this::lacksMeeting)
				.flatMap((event) -> this.requests.requestAt(room.name(), event.startsAt())))
			.flatMap((meeting) -> this.events.link(due.id(), meeting.id(), this.clock.instant()));
	}

	private Mono<Boolean> lacksMeeting(CalendarEvent event) {
		return Mono.justOrEmpty(event.meetingId())
			.flatMap(this.meetings::findById)
			.map((meeting) -> meeting.status() == MeetingStatus.FAILED)
			.defaultIfEmpty(true);
	}

}
