package dev.atrium.rooms.meeting.conference;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.events.EventEnvelope;
import dev.atrium.events.conference.ConferenceEvent;
import dev.atrium.events.conference.MeetingSessionEnded;
import dev.atrium.events.conference.MeetingStarted;
import dev.atrium.events.conference.ParticipantJoined;
import dev.atrium.events.conference.ParticipantLeft;
import dev.atrium.events.conference.RecordingStarted;
import dev.atrium.messaging.EventHandler;
import dev.atrium.rooms.meeting.CreatedMeetingListener;
import dev.atrium.rooms.meeting.Meeting;
import dev.atrium.rooms.meeting.Meetings;
import dev.atrium.rooms.meeting.ProviderRoom;
import dev.atrium.rooms.messaging.IgnoredEvents;

/**
 * Finds the meeting that an event from a provider's room is about, or parks the event
 * until that is known.
 */
@Component
class ConferenceEventHandler implements EventHandler<ConferenceEvent>, CreatedMeetingListener {

	private final Meetings meetings;

	private final Conference conference;

	private final ParkedEvents parked;

	private final IgnoredEvents ignored;

	ConferenceEventHandler(Meetings meetings, Conference conference, ParkedEvents parked, IgnoredEvents ignored) {
		this.meetings = meetings;
		this.conference = conference;
		this.parked = parked;
		this.ignored = ignored;
	}

	@Override
	public Mono<Void> handle(EventEnvelope<? extends ConferenceEvent> received) {
		ConferenceEvent event = received.event();
		String roomName = roomName(event);
		return (roomName != null) ? applyOrPark(received, roomName) : applyByInstance(event);
	}

	@Override
	public Mono<Void> onCreated(Meeting meeting, ProviderRoom room) {
		return this.parked.take(room.platform(), room.name())
			.collectList()
			.flatMapIterable((events) -> events)
			.concatMap((event) -> apply(meeting, event))
			.then();
	}

	private Mono<Void> applyOrPark(EventEnvelope<? extends ConferenceEvent> received, String roomName) {
		String platform = received.event().platform();
		return this.meetings.lockProviderRoom(platform, roomName)
			.then(this.meetings.findByProviderRoom(platform, roomName))
			.flatMap((meeting) -> apply(meeting, received.event()).thenReturn(true))
			.switchIfEmpty(Mono.defer(() -> this.parked.park(received, roomName).thenReturn(false)))
			.then();
	}

	// An instance id is derived from a meeting of ours: if none has it, none ever will.
	private Mono<Void> applyByInstance(ConferenceEvent event) {
		return Mono.justOrEmpty((event instanceof RecordingStarted started) ? started.instanceId() : null)
			.flatMap(this.meetings::findByRecordingInstance)
			.flatMap((meeting) -> apply(meeting, event).thenReturn(true))
			.switchIfEmpty(Mono.defer(() -> this.ignored.count(event, "not a meeting of ours").thenReturn(false)))
			.then();
	}

	private Mono<Void> apply(Meeting meeting, ConferenceEvent event) {
		return this.meetings.lockById(meeting.id()).flatMap((locked) -> this.conference.apply(locked, event)).then();
	}

	private static @Nullable String roomName(ConferenceEvent event) {
		return switch (event) {
			case MeetingStarted started -> started.providerRoomName();
			case ParticipantJoined joined -> joined.providerRoomName();
			case ParticipantLeft left -> left.providerRoomName();
			case MeetingSessionEnded ended -> ended.providerRoomName();
			case RecordingStarted started -> started.providerRoomName();
		};
	}

}
