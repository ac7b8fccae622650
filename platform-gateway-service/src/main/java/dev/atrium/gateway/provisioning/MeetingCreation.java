package dev.atrium.gateway.provisioning;

import java.time.Clock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.events.meeting.MeetingCreationFailed.Reason;
import dev.atrium.gateway.meeting.Meeting;
import dev.atrium.gateway.meeting.Meetings;
import dev.atrium.gateway.platform.PlatformException;
import dev.atrium.gateway.platform.PlatformException.Unavailable;
import dev.atrium.gateway.platform.ProviderRoom;
import dev.atrium.gateway.platform.VideoPlatform;
import dev.atrium.gateway.platform.VideoPlatforms;
import dev.atrium.gateway.task.ProviderTask;
import dev.atrium.gateway.task.ProviderTask.Kind;
import dev.atrium.gateway.task.RetryPolicy;
import dev.atrium.gateway.task.TaskHandler;

/**
 * Makes the provider's room for a meeting: one per meeting, whatever dies on the way.
 */
@Component
class MeetingCreation implements TaskHandler {

	private static final Logger log = LoggerFactory.getLogger(MeetingCreation.class);

	private final Meetings meetings;

	private final VideoPlatforms platforms;

	private final MeetingOutcomes outcomes;

	private final RetryPolicy retryPolicy;

	private final Clock clock;

	MeetingCreation(Meetings meetings, VideoPlatforms platforms, MeetingOutcomes outcomes,
			ProvisioningProperties properties, Clock clock) {
		this.meetings = meetings;
		this.platforms = platforms;
		this.outcomes = outcomes;
		this.retryPolicy = properties.creation();
		this.clock = clock;
	}

	@Override
	public Kind kind() {
		return Kind.CREATE_MEETING;
	}

	@Override
	public RetryPolicy retryPolicy() {
		return this.retryPolicy;
	}

	@Override
	public Mono<Void> perform(ProviderTask task) {
		long start = this.clock.millis();
		return this.meetings.find(task.meetingId())
			.flatMap((meeting) -> adoptOrCreate(task, meeting))
			.switchIfEmpty(Mono.error(() -> new Unavailable(task.platform() + " answered without a room")))
			.doOnNext((room) -> log.info("Meeting {} has room {} at {} (attempt {}, took {} ms)", task.meetingId(),
					room.name(), task.platform(), task.attempt(), this.clock.millis() - start))
			.flatMap((room) -> this.outcomes.created(task, room));
	}

	// A worker before may have got the room and died, so look before making another one.
	private Mono<ProviderRoom> adoptOrCreate(ProviderTask task, Meeting meeting) {
		VideoPlatform platform = this.platforms.get(task.platform());
		Mono<ProviderRoom> creation = Mono.defer(() -> platform.createMeeting(meeting.plan()));
		return task.isRetry() ? platform.findMeeting(meeting.plan()).switchIfEmpty(creation) : creation;
	}

	@Override
	public boolean mayPass(PlatformException failure) {
		return failure instanceof Unavailable;
	}

	@Override
	public Mono<Void> giveUp(ProviderTask task, PlatformException failure) {
		return this.outcomes.failed(task, reason(failure), failure.detail());
	}

	private static Reason reason(PlatformException failure) {
		return switch (failure) {
			case PlatformException.NotConfigured _ -> Reason.PLATFORM_NOT_CONFIGURED;
			case PlatformException.Unauthorized _ -> Reason.UNAUTHORIZED;
			case PlatformException.Rejected _, PlatformException.NotFound _ -> Reason.REJECTED;
			case PlatformException.Unavailable _ -> Reason.UNAVAILABLE;
		};
	}

}
