package dev.atrium.gateway.provisioning;

import java.time.Clock;
import java.time.Duration;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.gateway.platform.PlatformException;
import dev.atrium.gateway.platform.PlatformException.Unavailable;
import dev.atrium.gateway.task.ProviderTask;
import dev.atrium.gateway.task.ProviderTask.Kind;
import dev.atrium.gateway.task.RetryPolicy;
import dev.atrium.gateway.task.TaskHandler;

/**
 * Tries to create a meeting that another provider can hold as well: people wait, so the
 * first provider has only until the deadline, and none at all while it is known to be
 * down.
 */
@Component
class MeetingTrial implements TaskHandler {

	/**
	 * Who takes over a dead worker's task has time to find the room that that one made.
	 */
	private static final Duration SHORTEST = Duration.ofSeconds(2);

	private final RoomCreation rooms;

	private final MeetingOutcomes outcomes;

	private final Failover failover;

	private final RetryPolicy retryPolicy;

	private final Clock clock;

	MeetingTrial(RoomCreation rooms, MeetingOutcomes outcomes, Failover failover, FailoverProperties properties,
			Clock clock) {
		this.rooms = rooms;
		this.outcomes = outcomes;
		this.failover = failover;
		this.retryPolicy = properties.trial();
		this.clock = clock;
	}

	@Override
	public Kind kind() {
		return Kind.TRY_MEETING;
	}

	@Override
	public RetryPolicy retryPolicy() {
		return this.retryPolicy;
	}

	@Override
	public Mono<Void> perform(ProviderTask task) {
		return this.rooms.roomFor(task)
			.timeout(timeLeft(task), Mono.error(() -> tooLate(task)))
			.flatMap((room) -> this.outcomes.created(task, room));
	}

	private Duration timeLeft(ProviderTask task) {
		Duration left = Duration.between(this.clock.instant(), task.giveUpAt());
		return (left.compareTo(SHORTEST) > 0) ? left : SHORTEST;
	}

	private static Unavailable tooLate(ProviderTask task) {
		return new Unavailable(task.platform() + " made no room before another platform was to be asked");
	}

	@Override
	public boolean mayPass(PlatformException failure) {
		return failure instanceof Unavailable unavailable && !unavailable.isCircuitOpen();
	}

	@Override
	public Mono<Void> giveUp(ProviderTask task, PlatformException failure) {
		return this.failover.fallBack(task, failure);
	}

}
