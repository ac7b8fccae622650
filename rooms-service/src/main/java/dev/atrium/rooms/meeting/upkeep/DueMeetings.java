package dev.atrium.rooms.meeting.upkeep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.rooms.meeting.Meeting;
import dev.atrium.rooms.meeting.MeetingLife;
import dev.atrium.rooms.meeting.Meetings;
import dev.atrium.scheduling.RecurringWork;

/**
 * Has become of meetings what is due. What is due when is in the database, so it comes
 * about whichever instance is alive, and however long none was.
 */
@Component
class DueMeetings implements RecurringWork {

	private static final Logger log = LoggerFactory.getLogger(DueMeetings.class);

	private static final int AT_ONCE = 8;

	private static final int MOST = 1_000;

	// Ends before the scheduler takes it to hang; the next turn goes on.
	private static final Duration LONGEST = Duration.ofMinutes(4);

	private final Meetings meetings;

	private final MeetingStep step;

	private final UpkeepProperties properties;

	private final Clock clock;

	private final Instant from;

	DueMeetings(Meetings meetings, MeetingLife life, MeetingStep step, UpkeepProperties properties, Clock clock) {
		this.meetings = meetings;
		this.step = step;
		this.properties = properties;
		this.clock = clock;
		// What happened while no instance ran is heard first: who came back, who
		// answered.
		this.from = clock.instant().plus(life.grace());
	}

	@Override
	public String name() {
		return "due-meetings";
	}

	@Override
	public Duration period() {
		return this.properties.lookEvery();
	}

	@Override
	public Mono<Void> run() {
		Instant now = this.clock.instant();
		return now.isBefore(this.from) ? Mono.empty()
				: this.meetings.due(now, MOST)
					.collectList()
					.flatMapIterable((due) -> due)
					.flatMap(this::attempt, AT_ONCE)
					.take(LONGEST)
					.then();
	}

	private Mono<Void> attempt(Meeting due) {
		return this.step.take(due).onErrorResume((ex) -> {
			log.error("What is due of meeting {} could not be done and will be in {}", due.id(),
					this.properties.askAgain(), ex);
			return this.meetings.putOff(due.id(), this.clock.instant().plus(this.properties.askAgain()));
		});
	}

}
