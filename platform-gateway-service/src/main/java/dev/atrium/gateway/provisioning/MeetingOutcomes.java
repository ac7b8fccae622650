package dev.atrium.gateway.provisioning;

import java.time.Clock;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import dev.atrium.events.meeting.MeetingCreated;
import dev.atrium.events.meeting.MeetingCreationFailed;
import dev.atrium.events.meeting.MeetingCreationFailed.Reason;
import dev.atrium.events.meeting.MeetingEnded;
import dev.atrium.gateway.meeting.Meeting;
import dev.atrium.gateway.meeting.Meetings;
import dev.atrium.gateway.platform.PlatformException;
import dev.atrium.gateway.platform.ProviderRoom;
import dev.atrium.gateway.task.ProviderTask;
import dev.atrium.messaging.Outbox;

/**
 * Stores how a task about a meeting has ended: the finished task, the meeting's new state
 * and the event that tells of it are one transaction.
 */
@Component
class MeetingOutcomes {

	private final MeetingTasks tasks;

	private final Meetings meetings;

	private final Outbox outbox;

	private final Clock clock;

	private final TransactionalOperator transaction;

	MeetingOutcomes(MeetingTasks tasks, Meetings meetings, Outbox outbox, Clock clock,
			TransactionalOperator transaction) {
		this.tasks = tasks;
		this.meetings = meetings;
		this.outbox = outbox;
		this.clock = clock;
		this.transaction = transaction;
	}

	Mono<Void> created(ProviderTask task, ProviderRoom room) {
		return this.tasks.finish(task)
			.then(this.meetings.created(task.meetingId(), room))
			.flatMap((meeting) -> this.outbox.append(event(meeting, room)).thenReturn(meeting))
			.flatMap(this.tasks::addFollowing)
			.as(this.transaction::transactional);
	}

	Mono<Void> failed(ProviderTask task, PlatformException failure) {
		return this.tasks.finish(task)
			.then(this.meetings.failed(task.meetingId()))
			.then(Mono.defer(() -> this.outbox.append(event(task, failure))))
			.as(this.transaction::transactional);
	}

	Mono<Void> ended(ProviderTask task) {
		return this.tasks.finish(task)
			.then(this.meetings.ended(task.meetingId()))
			.then(Mono.defer(() -> this.outbox
				.append(new MeetingEnded(task.meetingId(), task.platform(), this.clock.instant()))))
			.as(this.transaction::transactional);
	}

	private MeetingCreationFailed event(ProviderTask task, PlatformException failure) {
		return new MeetingCreationFailed(task.meetingId(), task.platform(), reason(failure), failure.detail(),
				this.clock.instant());
	}

	private static Reason reason(PlatformException failure) {
		return switch (failure) {
			case PlatformException.NotConfigured _ -> Reason.PLATFORM_NOT_CONFIGURED;
			case PlatformException.Unauthorized _ -> Reason.UNAUTHORIZED;
			case PlatformException.Rejected _, PlatformException.NotFound _ -> Reason.REJECTED;
			case PlatformException.Unavailable _ -> Reason.UNAVAILABLE;
		};
	}

	private MeetingCreated event(Meeting meeting, ProviderRoom room) {
		return new MeetingCreated(meeting.plan().meetingId(), meeting.platform(),
				meeting.fallback().requestedPlatform(), room.meetingId(), room.name(), room.url(), room.hostUrl(),
				meeting.endsAt(), this.clock.instant());
	}

}
