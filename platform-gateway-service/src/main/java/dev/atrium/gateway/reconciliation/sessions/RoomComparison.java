package dev.atrium.gateway.reconciliation.sessions;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import dev.atrium.events.conference.ConferenceEvent;
import dev.atrium.gateway.conference.RoomActivity;
import dev.atrium.gateway.meeting.Meetings;
import dev.atrium.messaging.Outbox;

/**
 * Announces what a room's record has and events have not told, and notes that the room
 * was looked up: one transaction, which holds the meeting's row as those do that take
 * events in.
 */
@Component
class RoomComparison {

	private final Meetings meetings;

	private final RoomActivity activity;

	private final RoomChecks checks;

	private final Outbox outbox;

	private final TransactionalOperator transaction;

	private final SessionProperties properties;

	RoomComparison(Meetings meetings, RoomActivity activity, RoomChecks checks, Outbox outbox,
			TransactionalOperator transaction, SessionProperties properties) {
		this.meetings = meetings;
		this.activity = activity;
		this.checks = checks;
		this.outbox = outbox;
		this.transaction = transaction;
		this.properties = properties;
	}

	/** Gives what is announced by this. */
	Mono<List<ConferenceEvent>> settle(RoomCheck room, RoomRecord record, Instant now) {
		return this.meetings.findByRoomForUpdate(record.platform(), record.roomName())
			.then(this.activity.of(room.meetingId()).collectList())
			.flatMapIterable((heard) -> record.missing(heard, now.minus(this.properties.grace())))
			.concatMap(this::announce)
			.collectList()
			.flatMap((announced) -> note(room, record, now).thenReturn(announced))
			.as(this.transaction::transactional);
	}

	private Flux<ConferenceEvent> announce(MissedEvent missed) {
		return this.outbox.append(missed.id(), missed.event())
			.filter(Boolean::booleanValue)
			.map((added) -> missed.event())
			.flux();
	}

	private Mono<Void> note(RoomCheck room, RoomRecord record, Instant now) {
		Instant endedSeenAt = room.ended() ? Objects.requireNonNullElse(room.endedSeenAt(), now) : null;
		boolean over = endedSeenAt != null && !endedSeenAt.plus(this.properties.afterEnd()).isAfter(now);
		boolean settled = record.sessions().stream().allMatch((session) -> session.endedAt() != null);
		return this.checks.checked(room, now, endedSeenAt, over && settled);
	}

}
