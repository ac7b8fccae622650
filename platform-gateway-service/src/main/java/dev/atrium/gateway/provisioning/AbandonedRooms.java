package dev.atrium.gateway.provisioning;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import dev.atrium.gateway.meeting.Meeting;
import dev.atrium.gateway.meeting.Meetings;
import dev.atrium.gateway.platform.PlatformException;
import dev.atrium.gateway.platform.ProviderRoom;
import dev.atrium.gateway.platform.VideoPlatform;
import dev.atrium.gateway.platform.VideoPlatforms;
import dev.atrium.gateway.task.ProviderTask;
import dev.atrium.gateway.task.ProviderTask.Kind;
import dev.atrium.gateway.task.RetryPolicy;
import dev.atrium.gateway.task.TaskHandler;

/**
 * Removes the room of a provider that was given up for another: one that it had made
 * without saying so, and one that it makes late, by looking again for a while.
 */
@Component
class AbandonedRooms implements TaskHandler {

	private static final Logger log = LoggerFactory.getLogger(AbandonedRooms.class);

	private final Meetings meetings;

	private final VideoPlatforms platforms;

	private final MeetingTasks tasks;

	private final TransactionalOperator transaction;

	private final FailoverProperties properties;

	private final Clock clock;

	AbandonedRooms(Meetings meetings, VideoPlatforms platforms, MeetingTasks tasks, TransactionalOperator transaction,
			FailoverProperties properties, Clock clock) {
		this.meetings = meetings;
		this.platforms = platforms;
		this.tasks = tasks;
		this.transaction = transaction;
		this.properties = properties;
		this.clock = clock;
	}

	@Override
	public Kind kind() {
		return Kind.REMOVE_ABANDONED_ROOM;
	}

	@Override
	public RetryPolicy retryPolicy() {
		return this.properties.removal();
	}

	@Override
	public Mono<Void> perform(ProviderTask task) {
		VideoPlatform platform = this.platforms.get(task.platform());
		return this.meetings.find(task.meetingId())
			.flatMap((meeting) -> platform.findMeeting(meeting.plan())
				.flatMap((room) -> remove(platform, task, room))
				.hasElement()
				.flatMap((removed) -> finish(task, removed || isSettling(meeting))));
	}

	private static Mono<ProviderRoom> remove(VideoPlatform platform, ProviderTask task, ProviderRoom room) {
		return platform.endMeeting(room)
			.thenReturn(room)
			.doOnNext((gone) -> log.info("Room {} at {} is removed: meeting {} is held elsewhere", gone.name(),
					task.platform(), task.meetingId()));
	}

	private boolean isSettling(Meeting meeting) {
		Instant leftAt = Objects.requireNonNull(meeting.fallback().fellBackAt());
		return this.clock.instant().isBefore(leftAt.plus(this.properties.settling()));
	}

	private Mono<Void> finish(ProviderTask task, boolean lookAgain) {
		Mono<Void> finished = this.tasks.finish(task);
		Mono<Void> next = Mono.defer(() -> this.tasks.addNextRemoval(task.platform(), task.meetingId()));
		return (lookAgain ? finished.then(next) : finished).as(this.transaction::transactional);
	}

	// Even a refusal: an operator may replace a key.
	@Override
	public boolean mayPass(PlatformException failure) {
		return true;
	}

	@Override
	public Mono<Void> giveUp(ProviderTask task, PlatformException failure) {
		log.warn("Whether {} has a room for meeting {}, which is held elsewhere, could not be found out: {}",
				task.platform(), task.meetingId(), failure.detail());
		return this.tasks.finish(task);
	}

}
