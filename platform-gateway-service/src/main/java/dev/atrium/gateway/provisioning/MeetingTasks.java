package dev.atrium.gateway.provisioning;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.gateway.logo.MeetingLogos;
import dev.atrium.gateway.meeting.Meeting;
import dev.atrium.gateway.task.ProviderTask;
import dev.atrium.gateway.task.ProviderTask.Kind;
import dev.atrium.gateway.task.ProviderTasks;

/**
 * The tasks that meetings give rise to.
 */
@Component
class MeetingTasks {

	/** Whereby closes a room an hour after its end, Daily at its end. */
	private static final Duration CLOSED_BY_PROVIDER = Duration.ofHours(1);

	private final ProviderTasks tasks;

	private final ProvisioningProperties properties;

	private final FailoverProperties failover;

	private final MeetingLogos logos;

	private final Clock clock;

	MeetingTasks(ProviderTasks tasks, ProvisioningProperties properties, FailoverProperties failover,
			MeetingLogos logos, Clock clock) {
		this.tasks = tasks;
		this.properties = properties;
		this.failover = failover;
		this.logos = logos;
		this.clock = clock;
	}

	/** Part of the transaction that stores the outcome. */
	Mono<Void> finish(ProviderTask task) {
		return this.tasks.finish(task);
	}

	/** At the only provider that is left for it. */
	Mono<Void> addCreation(Meeting meeting) {
		return this.tasks.add(meeting.platform(), Kind.CREATE_MEETING, meeting.plan().meetingId(),
				this.properties.patience());
	}

	/** At the first of two providers. */
	Mono<Void> addTrial(Meeting meeting) {
		return this.tasks.add(meeting.platform(), Kind.TRY_MEETING, meeting.plan().meetingId(),
				this.failover.deadline());
	}

	/** At the provider that was given up. */
	Mono<Void> addRemoval(String platform, UUID meetingId) {
		return this.tasks.add(platform, Kind.REMOVE_ABANDONED_ROOM, meetingId, this.failover.removalPatience());
	}

	/** The same once more, after a while. */
	Mono<Void> addNextRemoval(String platform, UUID meetingId) {
		return this.tasks.addAfter(this.failover.lookInterval(), platform, Kind.REMOVE_ABANDONED_ROOM, meetingId,
				this.failover.removalPatience());
	}

	/** What a new room gives rise to: what makes it look ours, or its end. */
	Mono<Void> addFollowing(Meeting meeting) {
		return meeting.endRequested() ? addEnding(meeting) : this.logos.addTask(meeting);
	}

	/** Tried until the room is gone by itself. */
	Mono<Void> addEnding(Meeting meeting) {
		Duration open = Duration.between(this.clock.instant(), meeting.endsAt().plus(CLOSED_BY_PROVIDER));
		Duration patience = (open.compareTo(this.properties.patience()) > 0) ? open : this.properties.patience();
		return this.tasks.add(meeting.platform(), Kind.END_MEETING, meeting.plan().meetingId(), patience);
	}

}
