package dev.atrium.rooms.meeting.upkeep;

import java.time.Clock;
import java.time.Instant;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import dev.atrium.rooms.meeting.Meeting;
import dev.atrium.rooms.meeting.MeetingEnding;
import dev.atrium.rooms.meeting.MeetingLife;
import dev.atrium.rooms.meeting.MeetingLife.Deadline;
import dev.atrium.rooms.meeting.Meetings;

/**
 * Takes the step that is due of one meeting. Where that supposes that nobody is in it the
 * provider is asked first, as far as it can tell: ending a meeting sends people out.
 */
@Component
class MeetingStep {

	private static final Logger log = LoggerFactory.getLogger(MeetingStep.class);

	private final Meetings meetings;

	private final MeetingLife life;

	private final MeetingEnding ending;

	private final Occupancy occupancy;

	private final TransactionalOperator transaction;

	private final Clock clock;

	MeetingStep(Meetings meetings, MeetingLife life, MeetingEnding ending, Occupancy occupancy,
			TransactionalOperator transaction, Clock clock) {
		this.meetings = meetings;
		this.life = life;
		this.ending = ending;
		this.occupancy = occupancy;
		this.transaction = transaction;
		this.clock = clock;
	}

	Mono<Void> take(Meeting meeting) {
		return Mono.justOrEmpty(this.life.next(meeting))
			.filterWhen((deadline) -> mayCome(meeting, deadline))
			.flatMap((deadline) -> this.transaction.transactional(take(meeting, deadline)));
	}

	private Mono<Boolean> mayCome(Meeting meeting, Deadline deadline) {
		boolean certain = !deadline.step().supposesNobody() || !deadline.isDue(this.clock.instant());
		return certain ? Mono.just(true) : this.occupancy.isEmpty(meeting);
	}

	// It may have changed since it was read; then something else is due, mostly later.
	private Mono<Void> take(Meeting meeting, Deadline deadline) {
		return this.meetings.lockById(meeting.id())
			.flatMap((locked) -> Mono.justOrEmpty(this.life.next(locked))
				.flatMap((now) -> now.equals(deadline) && now.isDue(this.clock.instant()) ? become(locked, now)
						: this.meetings.putOff(locked.id(), now.at())));
	}

	private Mono<Void> become(Meeting meeting, Deadline deadline) {
		return switch (deadline.step()) {
			case FAIL -> this.ending.giveUp(meeting).then();
			case EXTEND -> extend(meeting);
			case END_UNUSED, END_DESERTED, END_CLOSED -> this.ending.end(meeting, deadline.step().cause()).then();
		};
	}

	private Mono<Void> extend(Meeting meeting) {
		Instant now = this.clock.instant();
		return this.meetings.update(meeting, this.life.extended(meeting, now))
			.doOnNext((longer) -> log.info("Meeting {} goes on, its window is extended to {}", longer.id(),
					longer.window().endsAt()))
			.then();
	}

}
