package dev.atrium.rooms.recording.start;

import java.time.Clock;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;

import dev.atrium.events.EventIds;
import dev.atrium.events.EventIds.RecordingInstance;
import dev.atrium.events.meeting.RecordingStartRequested;
import dev.atrium.messaging.Outbox;
import dev.atrium.rooms.caller.Caller;
import dev.atrium.rooms.meeting.Meeting;
import dev.atrium.rooms.meeting.Meetings;

/**
 * Has meetings recorded because their room's owner asks for it. The provider is asked by
 * the gateway, which goes on trying while the provider does not see anybody in the room
 * yet.
 */
@Service
public class RecordingStarts {

	private static final Logger log = LoggerFactory.getLogger(RecordingStarts.class);

	private final Meetings meetings;

	private final RecordingRules rules;

	private final Outbox outbox;

	private final TransactionalOperator transaction;

	private final Clock clock;

	RecordingStarts(Meetings meetings, RecordingRules rules, Outbox outbox, TransactionalOperator transaction,
			Clock clock) {
		this.meetings = meetings;
		this.rules = rules;
		this.outbox = outbox;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Starts one of a meeting's recordings; fails with a problem if that cannot be.
	 * @return the id under which it is made, the same every time
	 */
	public Mono<UUID> start(UUID meetingId, RecordingInstance instance, Caller caller) {
		return this.meetings.requireById(meetingId)
			.flatMap((meeting) -> this.rules.check(meeting, caller))
			.then(this.transaction.transactional(this.meetings.lockById(meetingId)
				.doOnNext(this.rules::requireRecordable)
				.flatMap((meeting) -> request(meeting, instance))))
			.thenReturn(EventIds.ofRecordingInstance(meetingId, instance));
	}

	private Mono<Void> request(Meeting meeting, RecordingInstance instance) {
		return this.outbox.append(new RecordingStartRequested(meeting.id(), instance, this.clock.instant()))
			.doOnSuccess((done) -> log.info("Meeting {} is to be recorded: {}", meeting.id(), instance));
	}

}
