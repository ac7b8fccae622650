package dev.atrium.gateway.logo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.gateway.meeting.Meeting;
import dev.atrium.gateway.meeting.Meetings;
import dev.atrium.gateway.platform.PlatformException;
import dev.atrium.gateway.platform.PlatformException.Unavailable;
import dev.atrium.gateway.task.ProviderTask;
import dev.atrium.gateway.task.ProviderTask.Kind;
import dev.atrium.gateway.task.ProviderTasks;
import dev.atrium.gateway.task.RetryPolicy;
import dev.atrium.gateway.task.TaskHandler;

/**
 * Shows the logo in a meeting's room.
 */
@Component
class LogoSetting implements TaskHandler {

	private static final Logger log = LoggerFactory.getLogger(LogoSetting.class);

	private final Meetings meetings;

	private final MeetingLogos logos;

	private final ProviderTasks tasks;

	private final RetryPolicy retryPolicy;

	LogoSetting(Meetings meetings, MeetingLogos logos, ProviderTasks tasks, LogoProperties properties) {
		this.meetings = meetings;
		this.logos = logos;
		this.tasks = tasks;
		this.retryPolicy = properties.retryPolicy();
	}

	@Override
	public Kind kind() {
		return Kind.SET_LOGO;
	}

	@Override
	public RetryPolicy retryPolicy() {
		return this.retryPolicy;
	}

	@Override
	public Mono<Void> perform(ProviderTask task) {
		return this.meetings.find(task.meetingId())
			.filter((meeting) -> meeting.status() == Meeting.Status.CREATED)
			.flatMap(this.logos::show)
			.then(Mono.defer(() -> this.tasks.finish(task)));
	}

	@Override
	public boolean mayPass(PlatformException failure) {
		return failure instanceof Unavailable;
	}

	/** The meeting is held without it. */
	@Override
	public Mono<Void> giveUp(ProviderTask task, PlatformException failure) {
		log.warn("Meeting {} is held without the logo of MEETING_LOGO", task.meetingId());
		return this.tasks.finish(task);
	}

}
