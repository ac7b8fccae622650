package dev.atrium.gateway.conference;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import dev.atrium.events.EventEnvelope;
import dev.atrium.events.conference.ConferenceEvent;
import dev.atrium.events.conference.MeetingSessionEnded;
import dev.atrium.events.conference.MeetingStarted;
import dev.atrium.events.conference.Participant;
import dev.atrium.events.conference.ParticipantJoined;
import dev.atrium.events.conference.ParticipantLeft;
import dev.atrium.events.conference.RecordingStarted;
import dev.atrium.gateway.conference.Heard.Kind;
import dev.atrium.gateway.meeting.Meeting;
import dev.atrium.gateway.meeting.Meetings;

/**
 * Takes note of what happens in the rooms of our meetings; the account may have others.
 */
@Component
class ConferenceActivity {

	private final Meetings meetings;

	private final RoomActivity activity;

	private final List<OccupancyListener> listeners;

	private final Clock clock;

	/** How our own events name their source. */
	private final String ourselves;

	ConferenceActivity(Meetings meetings, RoomActivity activity, List<OccupancyListener> listeners, Clock clock,
			@Value("${spring.application.name}") String service) {
		this.meetings = meetings;
		this.activity = activity;
		this.listeners = listeners;
		this.clock = clock;
		this.ourselves = "/" + service;
	}

	Mono<Void> handle(EventEnvelope<? extends ConferenceEvent> received) {
		Instant calledBackAt = received.source().equals(this.ourselves) ? null : this.clock.instant();
		return switch (received.event()) {
			case ParticipantJoined joined -> inOurRoom(joined.platform(), joined.providerRoomName(),
					(meeting) -> enter(meeting, joined, calledBackAt));
			case ParticipantLeft left -> inOurRoom(left.platform(), left.providerRoomName(),
					(meeting) -> add(meeting, Kind.LEFT, left.participant().sessionId(), left, calledBackAt));
			case MeetingStarted started -> inOurRoom(started.platform(), started.providerRoomName(),
					(meeting) -> add(meeting, Kind.STARTED, started.providerSessionId(), started, calledBackAt));
			case MeetingSessionEnded ended -> inOurRoom(ended.platform(), ended.providerRoomName(),
					(meeting) -> add(meeting, Kind.ENDED, ended.providerSessionId(), ended, calledBackAt));
			case RecordingStarted _ -> Mono.empty();
		};
	}

	private Mono<Void> inOurRoom(String platform, String roomName, Effect effect) {
		return this.meetings.findByRoomForUpdate(platform, roomName).flatMap(effect::in);
	}

	private Mono<Void> enter(Meeting meeting, ParticipantJoined joined, @Nullable Instant calledBackAt) {
		Participant who = joined.participant();
		Heard heard = new Heard(Kind.JOINED, who.sessionId(), joined.occurredAt());
		Mono<Void> entrance = this.activity.add(id(meeting), heard, who.bot(), calledBackAt);
		return this.activity.countOpen(id(meeting))
			.flatMap((before) -> entrance.then(this.activity.countOpen(id(meeting)))
				.flatMap((now) -> tell(meeting, before, now)));
	}

	private Mono<Void> tell(Meeting meeting, long before, long now) {
		return Flux.fromIterable(this.listeners).concatMap((listener) -> listener.entered(meeting, before, now)).then();
	}

	private Mono<Void> add(Meeting meeting, Kind kind, @Nullable String subject, ConferenceEvent event,
			@Nullable Instant calledBackAt) {
		Heard heard = new Heard(kind, Objects.requireNonNullElse(subject, ""), event.occurredAt());
		return this.activity.add(id(meeting), heard, false, calledBackAt);
	}

	private static UUID id(Meeting meeting) {
		return meeting.plan().meetingId();
	}

	/** What an event changes. */
	private interface Effect {

		Mono<Void> in(Meeting meeting);

	}

}
