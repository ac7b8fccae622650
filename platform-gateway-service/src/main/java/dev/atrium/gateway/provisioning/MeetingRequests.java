package dev.atrium.gateway.provisioning;

import java.time.Clock;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.events.meeting.MeetingCreationFailed;
import dev.atrium.events.meeting.MeetingCreationFailed.Reason;
import dev.atrium.events.meeting.MeetingRequested;
import dev.atrium.gateway.meeting.Meeting;
import dev.atrium.gateway.meeting.Meetings;
import dev.atrium.gateway.platform.PlatformException.NotConfigured;
import dev.atrium.gateway.platform.VideoPlatforms;
import dev.atrium.messaging.Outbox;

/**
 * Takes down what rooms-service asks for. Providers are called later, by workers: one
 * that is slow must not hold up the requests to the other behind it.
 */
@Component
class MeetingRequests {

	private static final Logger log = LoggerFactory.getLogger(MeetingRequests.class);

	private final Meetings meetings;

	private final MeetingTasks tasks;

	private final VideoPlatforms platforms;

	private final Outbox outbox;

	private final Clock clock;

	MeetingRequests(Meetings meetings, MeetingTasks tasks, VideoPlatforms platforms, Outbox outbox, Clock clock) {
		this.meetings = meetings;
		this.tasks = tasks;
		this.platforms = platforms;
		this.outbox = outbox;
		this.clock = clock;
	}

	Mono<Void> create(MeetingRequested requested) {
		return this.meetings.add(requested)
			.flatMap((meeting) -> this.platforms.isConfigured(meeting.platform()) ? create(meeting)
					: createElsewhere(meeting));
	}

	private Mono<Void> create(Meeting meeting) {
		return hasFallback(meeting) ? this.tasks.addTrial(meeting) : this.tasks.addCreation(meeting);
	}

	private boolean hasFallback(Meeting meeting) {
		String other = meeting.fallback().platform();
		return other != null && !other.equals(meeting.platform()) && this.platforms.isConfigured(other);
	}

	private Mono<Void> createElsewhere(Meeting meeting) {
		return hasFallback(meeting) ? this.meetings.fallBack(meeting.plan().meetingId(), this.clock.instant())
			.flatMap(this.tasks::addCreation) : refuse(meeting);
	}

	private Mono<Void> refuse(Meeting meeting) {
		UUID meetingId = meeting.plan().meetingId();
		String detail = new NotConfigured(meeting.platform()).detail();
		log.warn("Meeting {} in room {} cannot be created: {}", meetingId, meeting.plan().roomName(), detail);
		MeetingCreationFailed failed = new MeetingCreationFailed(meetingId, meeting.platform(),
				Reason.PLATFORM_NOT_CONFIGURED, detail, this.clock.instant());
		return this.meetings.failed(meetingId).then(this.outbox.append(failed));
	}

	Mono<Void> end(UUID meetingId) {
		return this.meetings.requestEnd(meetingId).flatMap(this::endNowOrAfterCreation);
	}

	private Mono<Void> endNowOrAfterCreation(Meeting meeting) {
		return switch (meeting.status()) {
			case CREATED -> this.tasks.addEnding(meeting);
			// Creation sees the request in its last transaction.
			case REQUESTED -> Mono.empty();
			case FAILED, ENDED -> Mono.empty();
		};
	}

}
