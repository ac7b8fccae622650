package dev.atrium.gateway.recording;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.events.meeting.RecordingStartRequested;
import dev.atrium.events.meeting.RecordingType;
import dev.atrium.gateway.meeting.Meeting;
import dev.atrium.gateway.meeting.Meetings;
import dev.atrium.gateway.platform.RecordingStarter;
import dev.atrium.gateway.platform.VideoPlatforms;
import dev.atrium.gateway.task.ProviderTasks;

/**
 * Has a recording started because somebody asked for it, whatever starts the meeting's
 * recordings otherwise.
 */
@Component
public class RecordingOrders {

	private static final Logger log = LoggerFactory.getLogger(RecordingOrders.class);

	private final Meetings meetings;

	private final VideoPlatforms platforms;

	private final ProviderTasks tasks;

	private final RecordingProperties properties;

	RecordingOrders(Meetings meetings, VideoPlatforms platforms, ProviderTasks tasks, RecordingProperties properties) {
		this.meetings = meetings;
		this.platforms = platforms;
		this.tasks = tasks;
		this.properties = properties;
	}

	/**
	 * Takes an order down, in the caller's transaction; one that cannot be carried out is
	 * logged and left.
	 */
	public Mono<Void> take(RecordingStartRequested order) {
		return this.meetings.find(order.meetingId())
			.filter((meeting) -> canBeStarted(meeting, order))
			.switchIfEmpty(
					Mono.fromRunnable(() -> log.warn("Meeting {} is not recorded as asked: no {} recording there",
							order.meetingId(), order.instance())))
			.flatMap((meeting) -> this.tasks.add(meeting.platform(), RecordingStart.kindOf(order.instance()),
					order.meetingId(), this.properties.patience()));
	}

	private boolean canBeStarted(Meeting meeting, RecordingStartRequested order) {
		return meeting.status() == Meeting.Status.CREATED && meeting.plan().recordingType() == RecordingType.CLOUD
				&& this.platforms.capability(meeting.platform(), RecordingStarter.class)
					.filter((starter) -> starter.instances().contains(order.instance()))
					.isPresent();
	}

}
