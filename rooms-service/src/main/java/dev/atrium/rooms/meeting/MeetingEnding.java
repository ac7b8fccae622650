package dev.atrium.rooms.meeting;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;

import dev.atrium.events.meeting.MeetingCreationFailed.Reason;
import dev.atrium.events.meeting.MeetingEndRequested;
import dev.atrium.events.meeting.MeetingEndRequested.Cause;
import dev.atrium.messaging.Outbox;
import dev.atrium.rooms.caller.Caller;
import dev.atrium.rooms.problem.ProblemType;
import dev.atrium.rooms.room.BeforeRoomDeletion;
import dev.atrium.rooms.room.Room;
import dev.atrium.rooms.room.Rooms;

/**
 * Ends meetings, with us and at their provider.
 */
@Service
public class MeetingEnding implements BeforeRoomDeletion {

	private static final Logger log = LoggerFactory.getLogger(MeetingEnding.class);

	private static final MeetingFailure UNANSWERED = new MeetingFailure(Reason.UNAVAILABLE,
			"The meeting could not be created in time");

	private final Meetings meetings;

	private final Rooms rooms;

	private final MeetingNotices notices;

	private final Outbox outbox;

	private final TransactionalOperator transaction;

	private final Clock clock;

	MeetingEnding(Meetings meetings, Rooms rooms, MeetingNotices notices, Outbox outbox,
			TransactionalOperator transaction, Clock clock) {
		this.meetings = meetings;
		this.rooms = rooms;
		this.notices = notices;
		this.outbox = outbox;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** Ends an open meeting of the caller's; one that is over stays so. */
	public Mono<Meeting> end(UUID meetingId, Caller caller) {
		return this.meetings.lockById(meetingId)
			.switchIfEmpty(Mono.error(ProblemType.MEETING_NOT_FOUND::asProblem))
			.filterWhen((meeting) -> isOwner(meeting, caller))
			.switchIfEmpty(
					Mono.error(() -> ProblemType.NOT_AUTHORIZED.because("Only the room owner can deactivate meetings")))
			.flatMap((meeting) -> meeting.status().isOpen() ? end(meeting, Cause.OWNER) : Mono.just(meeting))
			.as(this.transaction::transactional);
	}

	/** Ends an open meeting that the caller's transaction has locked. */
	public Mono<Meeting> end(Meeting meeting, Cause cause) {
		Instant now = this.clock.instant();
		return this.meetings.update(meeting, meeting.ended(now))
			.flatMap((ended) -> this.outbox.append(new MeetingEndRequested(ended.id(), cause, now))
				.then(this.notices.changed(meeting, ended))
				.thenReturn(ended))
			.doOnNext((ended) -> log.info("Meeting {} ended: {}", ended.id(), cause));
	}

	/**
	 * Gives up a request, which the caller's transaction has locked, that nobody has
	 * answered. A room that the provider makes all the same is closed.
	 */
	public Mono<Meeting> giveUp(Meeting meeting) {
		return this.meetings.update(meeting, meeting.failed(UNANSWERED))
			.flatMap((failed) -> this.outbox
				.append(new MeetingEndRequested(failed.id(), Cause.NEVER_JOINED, this.clock.instant()))
				.thenReturn(failed))
			.doOnNext((failed) -> log.warn("Meeting {} failed: nobody has answered the request", failed.id()));
	}

	@Override
	public Mono<Void> beforeDeletion(Room room) {
		return this.meetings.lockOpenIn(room.id())
			.collectList()
			.flatMapIterable((open) -> open)
			.concatMap((meeting) -> end(meeting, Cause.OWNER))
			.then();
	}

	private Mono<Boolean> isOwner(Meeting meeting, Caller caller) {
		return this.rooms.findById(meeting.roomId()).map((room) -> caller.owns(room.userId())).defaultIfEmpty(false);
	}

}
