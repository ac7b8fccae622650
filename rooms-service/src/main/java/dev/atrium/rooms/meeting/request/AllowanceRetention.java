package dev.atrium.rooms.meeting.request;

import java.time.Duration;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.scheduling.RecurringWork;

/**
 * Removes allowances that are full, and so the same as none.
 */
@Component
class AllowanceRetention implements RecurringWork {

	private static final int BATCH = 1_000;

	private final MeetingAllowances allowances;

	AllowanceRetention(MeetingAllowances allowances) {
		this.allowances = allowances;
	}

	@Override
	public String name() {
		return "meeting-allowance-retention";
	}

	@Override
	public Duration period() {
		return Duration.ofMinutes(10);
	}

	@Override
	public Mono<Void> run() {
		return Mono.defer(() -> this.allowances.deleteFull(BATCH)).repeat().takeUntil((count) -> count < BATCH).then();
	}

}
