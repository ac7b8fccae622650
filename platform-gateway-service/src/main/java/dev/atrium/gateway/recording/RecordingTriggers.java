package dev.atrium.gateway.recording;

import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.events.EventEnvelope;
import dev.atrium.events.conference.ConferenceEvent;
import dev.atrium.events.conference.MeetingSessionEnded;
import dev.atrium.events.conference.MeetingStarted;
import dev.atrium.events.conference.ParticipantJoined;
import dev.atrium.events.conference.ParticipantLeft;
import dev.atrium.events.conference.RecordingStarted;
import dev.atrium.events.meeting.RecordingType;
import dev.atrium.gateway.meeting.Meeting;
import dev.atrium.gateway.meeting.Meetings;
import dev.atrium.gateway.platform.RecordingStarter;
import dev.atrium.gateway.platform.VideoPlatforms;
import dev.atrium.gateway.task.ProviderTasks;

/**
 * Watches who is in a room and has the recording started when enough people are there,
 * for the providers that do not do so by themselves.
 */
@Component
class RecordingTriggers {

	private static final Logger log = LoggerFactory.getLogger(RecordingTriggers.class);

	private final Meetings meetings;

	private final ParticipantSessions sessions;

	private final ProviderTasks tasks;

	private final VideoPlatforms platforms;

	private final RecordingProperties properties;

	RecordingTriggers(Meetings meetings, ParticipantSessions sessions, ProviderTasks tasks, VideoPlatforms platforms,
			RecordingProperties properties) {
		this.meetings = meetings;
		this.sessions = sessions;
		this.tasks = tasks;
		this.platforms = platforms;
		this.properties = properties;
	}

	Mono<Void> handle(EventEnvelope<? extends ConferenceEvent> received) {
		return switch (received.event()) {
			case ParticipantJoined joined -> joined(joined);
			case ParticipantLeft left -> watched(left.platform(), left.providerRoomName()).flatMap(
					(meeting) -> this.sessions.left(id(meeting), left.participant().sessionId(), left.occurredAt()));
			// A participant's own end may have been lost.
			case MeetingSessionEnded ended -> watched(ended.platform(), ended.providerRoomName())
				.flatMap((meeting) -> this.sessions.allLeft(id(meeting), ended.occurredAt()));
			case MeetingStarted _, RecordingStarted _ -> Mono.empty();
		};
	}

	private Mono<Void> joined(ParticipantJoined joined) {
		if (joined.participant().bot()) {
			return Mono.empty();
		}
		return watched(joined.platform(), joined.providerRoomName()).flatMap((meeting) -> join(meeting, joined));
	}

	// Started when the number is reached, not while it is exceeded: once for each time
	// that
	// the room fills, since the provider stops recording when it empties.
	private Mono<Void> join(Meeting meeting, ParticipantJoined joined) {
		long needed = participantsNeeded(meeting);
		return this.sessions.countOpen(id(meeting))
			.filter((before) -> before < needed)
			.flatMap((before) -> enter(meeting, joined).then(this.sessions.countOpen(id(meeting))))
			.switchIfEmpty(enter(meeting, joined).then(Mono.empty()))
			.filter((after) -> after >= needed)
			.flatMap((after) -> start(meeting));
	}

	private Mono<Void> enter(Meeting meeting, ParticipantJoined joined) {
		return this.sessions.joined(id(meeting), joined.participant().sessionId(), joined.occurredAt());
	}

	private Mono<Void> start(Meeting meeting) {
		log.info("Meeting {} has the participants that its recording waits for", id(meeting));
		return Mono.justOrEmpty(this.platforms.capability(meeting.platform(), RecordingStarter.class))
			.flatMapMany((starter) -> Flux.fromIterable(starter.instances()))
			.concatMap((instance) -> this.tasks.add(meeting.platform(), RecordingStart.kindOf(instance), id(meeting),
					this.properties.patience()))
			.then();
	}

	private Mono<Meeting> watched(String platform, String providerRoomName) {
		if (this.platforms.capability(platform, RecordingStarter.class).isEmpty()) {
			return Mono.empty();
		}
		return this.meetings.findByRoomForUpdate(platform, providerRoomName)
			.filter(RecordingTriggers::isRecordedByServer);
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

	private static UUID id(Meeting meeting) {
		return meeting.plan().meetingId();
	}

}
