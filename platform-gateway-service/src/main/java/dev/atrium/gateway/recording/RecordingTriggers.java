package dev.atrium.gateway.recording;

import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.events.meeting.RecordingType;
import dev.atrium.gateway.conference.OccupancyListener;
import dev.atrium.gateway.meeting.Meeting;
import dev.atrium.gateway.platform.RecordingStarter;
import dev.atrium.gateway.platform.VideoPlatforms;
import dev.atrium.gateway.task.ProviderTasks;

/**
 * Has the recording started when enough people are in a room, for the providers that do
 * not do so by themselves.
 */
@Component
class RecordingTriggers implements OccupancyListener {

	private static final Logger log = LoggerFactory.getLogger(RecordingTriggers.class);

	private final ProviderTasks tasks;

	private final VideoPlatforms platforms;

	private final RecordingProperties properties;

	RecordingTriggers(ProviderTasks tasks, VideoPlatforms platforms, RecordingProperties properties) {
		this.tasks = tasks;
		this.platforms = platforms;
		this.properties = properties;
	}

	// Started when the number is reached, not while it is exceeded: once for each time
	// that the room fills, since the provider stops recording when it empties.
	@Override
	public Mono<Void> entered(Meeting meeting, long before, long now) {
		long needed = participantsNeeded(meeting);
		return (isRecordedByServer(meeting) && before < needed && now >= needed) ? start(meeting) : Mono.empty();
	}

	private Mono<Void> start(Meeting meeting) {
		UUID meetingId = meeting.plan().meetingId();
		return Mono.justOrEmpty(this.platforms.capability(meeting.platform(), RecordingStarter.class))
			.doOnNext((starter) -> log.info("Meeting {} has the participants that its recording waits for", meetingId))
			.flatMapMany((starter) -> Flux.fromIterable(starter.instances()))
			.concatMap((instance) -> this.tasks.add(meeting.platform(), RecordingStart.kindOf(instance), meetingId,
					this.properties.patience()))
			.then();
	}

	private static boolean isRecordedByServer(Meeting meeting) {
		return meeting.status() == Meeting.Status.CREATED && meeting.plan().recordingType() == RecordingType.CLOUD
				&& participantsNeeded(meeting) > 0;
	}

	/** Zero where people start the recording, or nobody does. */
	private static long participantsNeeded(Meeting meeting) {
		return switch (meeting.plan().recordingTrigger()) {
			case NONE, PROMPT -> 0;
			case AUTOMATIC -> 1;
			case AUTOMATIC_2ND_PARTICIPANT -> 2;
		};
	}

}
