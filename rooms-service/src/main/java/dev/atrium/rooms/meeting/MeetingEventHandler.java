package dev.atrium.rooms.meeting;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.events.EventEnvelope;
import dev.atrium.events.meeting.MeetingCreated;
import dev.atrium.events.meeting.MeetingCreationFailed;
import dev.atrium.events.meeting.MeetingEndRequested;
import dev.atrium.events.meeting.MeetingEnded;
import dev.atrium.events.meeting.MeetingEvent;
import dev.atrium.events.meeting.MeetingRequested;
import dev.atrium.events.meeting.RecordingStartRequested;
import dev.atrium.messaging.EventHandler;
import dev.atrium.rooms.messaging.IgnoredEvents;

/**
 * Applies what the gateway says about our meetings.
 */
@Component
class MeetingEventHandler implements EventHandler<MeetingEvent> {

	private static final Logger log = LoggerFactory.getLogger(MeetingEventHandler.class);

	private final Meetings meetings;

	private final List<CreatedMeetingListener> listeners;

	private final MeetingNotices notices;

	private final IgnoredEvents ignored;

	MeetingEventHandler(Meetings meetings, List<CreatedMeetingListener> listeners, MeetingNotices notices,
			IgnoredEvents ignored) {
		this.meetings = meetings;
		this.listeners = listeners;
		this.notices = notices;
		this.ignored = ignored;
	}

	@Override
	public Mono<Void> handle(EventEnvelope<? extends MeetingEvent> received) {
		return switch (received.event()) {
			case MeetingCreated event -> this.meetings.lockProviderRoom(event.platform(), event.providerRoomName())
				.then(locked(event))
				.flatMap((meeting) -> created(meeting, event));
			case MeetingCreationFailed event -> locked(event).flatMap((meeting) -> failed(meeting, event));
			case MeetingEnded event -> locked(event).flatMap((meeting) -> ended(meeting, event));
			// Our own words.
			case MeetingRequested _, RecordingStartRequested _, MeetingEndRequested _ -> Mono.empty();
		};
	}

	private Mono<Void> created(Meeting meeting, MeetingCreated event) {
		if (meeting.status().canBecome(MeetingStatus.CREATED)) {
			log.info("Meeting {} created on {}: room {}", meeting.id(), event.platform(), event.providerRoomName());
			return save(meeting, meeting.created(event));
		}
		// Ended before the provider had answered: recordings and the like still find it.
		if (meeting.status() == MeetingStatus.ENDED && meeting.providerRoom() == null) {
			return save(meeting, meeting.heldIn(event));
		}
		return this.ignored.count(event, "meeting is " + meeting.status());
	}

	private Mono<Void> save(Meeting before, Meeting after) {
		return this.meetings.update(before, after)
			.then(this.notices.changed(before, after))
			.thenMany(Flux.fromIterable(this.listeners)
				.concatMap((listener) -> Mono.justOrEmpty(after.providerRoom())
					.flatMap((room) -> listener.onCreated(after, room))))
			.then();
	}

	private Mono<Void> failed(Meeting meeting, MeetingCreationFailed event) {
		if (!meeting.status().canBecome(MeetingStatus.FAILED)) {
			return this.ignored.count(event, "meeting is " + meeting.status());
		}
		log.warn("Meeting {} failed on {}: {}, {}", meeting.id(), event.platform(), event.reason(), event.detail());
		return this.meetings.update(meeting, meeting.failed(new MeetingFailure(event.reason(), event.detail()))).then();
	}

	private Mono<Void> ended(Meeting meeting, MeetingEnded event) {
		if (meeting.status() == MeetingStatus.ENDED) {
			// Confirms what we asked for.
			return Mono.empty();
		}
		if (!meeting.status().canBecome(MeetingStatus.ENDED)) {
			return this.ignored.count(event, "meeting is " + meeting.status());
		}
		log.info("Meeting {} ended at {}", meeting.id(), event.platform());
		Meeting ended = meeting.ended(event.endedAt());
		return this.meetings.update(meeting, ended).then(this.notices.changed(meeting, ended));
	}

	private Mono<Meeting> locked(MeetingEvent event) {
		return this.meetings.lockById(event.meetingId())
			.switchIfEmpty(Mono.defer(() -> this.ignored.count(event, "no such meeting").then(Mono.empty())));
	}

}
