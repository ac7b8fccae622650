package dev.atrium.rooms.live.stream;

import java.util.List;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.transaction.support.DefaultTransactionDefinition;

import dev.atrium.rooms.live.LiveLog;
import dev.atrium.rooms.live.LiveScope;
import dev.atrium.rooms.meeting.LiveMeeting;
import dev.atrium.rooms.meeting.Meeting;
import dev.atrium.rooms.meeting.Meetings;
import dev.atrium.rooms.meeting.conference.LiveParticipant;
import dev.atrium.rooms.meeting.conference.ParticipantSessions;

import tools.jackson.databind.json.JsonMapper;

/**
 * How everything is that somebody watches, at one instant.
 */
@Component
class Snapshots {

	private final LiveLog log;

	private final Meetings meetings;

	private final ParticipantSessions sessions;

	private final JsonMapper json;

	private final TransactionalOperator oneInstant;

	Snapshots(LiveLog log, Meetings meetings, ParticipantSessions sessions, JsonMapper json,
			ReactiveTransactionManager transactions) {
		this.log = log;
		this.meetings = meetings;
		this.sessions = sessions;
		this.json = json;
		this.oneInstant = TransactionalOperator.create(transactions, oneInstant());
	}

	Mono<Snapshot> take(LiveScope scope, boolean forOwner) {
		return this.log.head(scope)
			.flatMap((head) -> meetings(scope).collectList()
				.flatMap((meetings) -> content(meetings, forOwner))
				.map((content) -> new Snapshot(head, this.json.writeValueAsString(content))))
			.as(this.oneInstant::transactional);
	}

	private Flux<Meeting> meetings(LiveScope scope) {
		return (scope.meetingId() != null) ? this.meetings.findById(scope.meetingId()).flux()
				: this.meetings.openIn(scope.roomId());
	}

	private Mono<Content> content(List<Meeting> meetings, boolean forOwner) {
		List<LiveMeeting> shown = meetings.stream().map(LiveMeeting::of).toList();
		return forOwner ? Flux.fromIterable(meetings)
			.filter((meeting) -> meeting.status().isOpen())
			.concatMap((meeting) -> this.sessions.presentIn(meeting.id()))
			.collectList()
			.map((people) -> new Content(shown, people)) : Mono.just(new Content(shown, null));
	}

	private static TransactionDefinition oneInstant() {
		DefaultTransactionDefinition definition = new DefaultTransactionDefinition();
		definition.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		definition.setReadOnly(true);
		return definition;
	}

	/**
	 * How everything was.
	 *
	 * @param head the last entry of the log that had been written by then
	 * @param json what is sent
	 */
	record Snapshot(long head, String json) {
	}

	private record Content(List<LiveMeeting> meetings, @Nullable List<LiveParticipant> participants) {
	}

}
