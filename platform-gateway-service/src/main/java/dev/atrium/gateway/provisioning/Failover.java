package dev.atrium.gateway.provisioning;

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import dev.atrium.gateway.meeting.Meetings;
import dev.atrium.gateway.platform.PlatformException;
import dev.atrium.gateway.task.ProviderTask;

/**
 * Gives a meeting to its other provider. That, the creation there and the removal of what
 * the first provider may still make are one transaction, so there is at no time more than
 * one provider whose room counts. Counted as {@code atrium.failovers} by platform left.
 */
@Component
class Failover {

	private static final Logger log = LoggerFactory.getLogger(Failover.class);

	private final MeetingTasks tasks;

	private final Meetings meetings;

	private final TransactionalOperator transaction;

	private final MeterRegistry meters;

	private final Clock clock;

	Failover(MeetingTasks tasks, Meetings meetings, TransactionalOperator transaction, MeterRegistry meters,
			Clock clock) {
		this.tasks = tasks;
		this.meetings = meetings;
		this.transaction = transaction;
		this.meters = meters;
		this.clock = clock;
	}

	Mono<Void> fallBack(ProviderTask trial, PlatformException failure) {
		return this.tasks.finish(trial)
			.then(this.meetings.fallBack(trial.meetingId(), this.clock.instant()))
			.flatMap((meeting) -> this.tasks.addCreation(meeting)
				.then(this.tasks.addRemoval(trial.platform(), trial.meetingId()))
				.thenReturn(meeting))
			.as(this.transaction::transactional)
			.doOnNext((meeting) -> log.warn("Meeting {} is held at {} instead of {}: {}", trial.meetingId(),
					meeting.platform(), trial.platform(), failure.detail()))
			.doOnNext((meeting) -> count(trial))
			.then();
	}

	private void count(ProviderTask trial) {
		this.meters.counter("atrium.failovers", "platform", trial.platform()).increment();
	}

}
