package dev.atrium.gateway.provisioning;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.gateway.meeting.Meetings;
import dev.atrium.gateway.platform.PlatformException;
import dev.atrium.gateway.platform.VideoPlatforms;
import dev.atrium.gateway.task.ProviderTask;
import dev.atrium.gateway.task.ProviderTask.Kind;
import dev.atrium.gateway.task.RetryPolicy;
import dev.atrium.gateway.task.TaskHandler;

/**
 * Closes a meeting's room at the provider.
 */
@Component
class MeetingEnding implements TaskHandler {

	private static final Logger log = LoggerFactory.getLogger(MeetingEnding.class);

	private final Meetings meetings;

	private final VideoPlatforms platforms;

	private final MeetingOutcomes outcomes;

	private final RetryPolicy retryPolicy;

	MeetingEnding(Meetings meetings, VideoPlatforms platforms, MeetingOutcomes outcomes,
			ProvisioningProperties properties) {
		this.meetings = meetings;
		this.platforms = platforms;
		this.outcomes = outcomes;
		this.retryPolicy = properties.ending();
	}

	@Override
	public Kind kind() {
		return Kind.END_MEETING;
	}

	@Override
	public RetryPolicy retryPolicy() {
		return this.retryPolicy;
	}

	@Override
	public Mono<Void> perform(ProviderTask task) {
		return this.meetings.find(task.meetingId())
			.flatMap((meeting) -> this.platforms.get(task.platform()).endMeeting(meeting.requireRoom()))
			.then(Mono.defer(() -> this.outcomes.ended(task)))
			.doOnSuccess((done) -> log.info("Meeting {} has ended at {} (attempt {})", task.meetingId(),
					task.platform(), task.attempt()));
	}

	// Even a refusal: an operator may replace a key, and meanwhile people are in a room
	// that was to be closed.
	@Override
	public boolean mayPass(PlatformException failure) {
		return true;
	}

	/** By now the provider has closed the room by itself. */
	@Override
	public Mono<Void> giveUp(ProviderTask task, PlatformException failure) {
		return this.outcomes.ended(task);
	}

}
