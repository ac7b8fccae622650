package dev.atrium.gateway.platform.daily;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import dev.atrium.events.conference.Participant;
import dev.atrium.gateway.platform.RoomSession;
import dev.atrium.gateway.platform.RoomSession.Visit;
import dev.atrium.gateway.platform.daily.payload.Meeting;
import dev.atrium.gateway.platform.daily.payload.MeetingList;

/**
 * The sessions that Daily has on record; it calls them meetings.
 */
class DailySessions {

	/** The largest page. */
	private static final int PAGE = 100;

	private final DailyClient client;

	DailySessions(DailyClient client) {
		this.client = client;
	}

	/** Those of one room, oldest first. */
	Flux<RoomSession> of(String roomName) {
		return this.client.meetings(roomName, PAGE, null)
			.expand((page) -> next(roomName, page))
			.flatMapIterable(MeetingList::data)
			.map(DailySessions::session)
			.sort(Comparator.comparing(RoomSession::startedAt));
	}

	private Mono<MeetingList> next(String roomName, MeetingList page) {
		return (page.data().size() < PAGE) ? Mono.empty()
				: this.client.meetings(roomName, PAGE, page.data().getLast().id());
	}

	private static RoomSession session(Meeting meeting) {
		Instant endedAt = meeting.ongoing() ? null : instant(meeting.startTime() + meeting.duration());
		List<Visit> visits = Objects.requireNonNullElse(meeting.participants(), List.<Meeting.Participant>of())
			.stream()
			.map((participant) -> visit(participant, endedAt))
			.toList();
		return new RoomSession(meeting.id(), meeting.room(), instant(meeting.startTime()), endedAt, visits);
	}

	// While a session goes on, its record does not tell who of them is still there.
	private static Visit visit(Meeting.Participant participant, @Nullable Instant sessionEnd) {
		Participant who = new Participant(participant.participantId(), participant.userId(), participant.userName(),
				null, false);
		return new Visit(who, instant(participant.joinTime()),
				(sessionEnd != null) ? instant(participant.joinTime() + participant.duration()) : null);
	}

	private static Instant instant(double unixSeconds) {
		return Instant.ofEpochMilli(Math.round(unixSeconds * 1000));
	}

}
