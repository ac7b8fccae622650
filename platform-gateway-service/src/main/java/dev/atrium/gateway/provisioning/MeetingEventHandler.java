package dev.atrium.gateway.provisioning;

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
import dev.atrium.gateway.recording.RecordingOrders;
import dev.atrium.messaging.EventHandler;

/**
 * Passes on what rooms-service asks for.
 */
@Component
class MeetingEventHandler implements EventHandler<MeetingEvent> {

	private final MeetingRequests requests;

	private final RecordingOrders recordings;

	MeetingEventHandler(MeetingRequests requests, RecordingOrders recordings) {
		this.requests = requests;
		this.recordings = recordings;
	}

	@Override
	public Mono<Void> handle(EventEnvelope<? extends MeetingEvent> received) {
		return switch (received.event()) {
			case MeetingRequested requested -> this.requests.create(requested);
			case RecordingStartRequested requested -> this.recordings.take(requested);
			case MeetingEndRequested requested -> this.requests.end(requested.meetingId());
			// Our own words.
			case MeetingCreated _, MeetingCreationFailed _, MeetingEnded _ -> Mono.empty();
		};
	}

}
