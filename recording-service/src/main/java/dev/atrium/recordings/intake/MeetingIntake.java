package dev.atrium.recordings.intake;

import reactor.core.publisher.Mono;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.atrium.events.EventEnvelope;
import dev.atrium.events.Topics;
import dev.atrium.events.meeting.MeetingCreated;
import dev.atrium.events.meeting.MeetingEvent;
import dev.atrium.events.meeting.MeetingRequested;
import dev.atrium.messaging.EventSubscription;
import dev.atrium.recordings.recording.VideoWishes;

/**
 * Takes in what meetings want done with their recordings.
 */
@Configuration(proxyBeanMethods = false)
class MeetingIntake {

	private final VideoWishes video;

	MeetingIntake(VideoWishes video) {
		this.video = video;
	}

	@Bean
	EventSubscription<MeetingEvent> meetingEvents() {
		return new EventSubscription<MeetingEvent>(Topics.MEETINGS, this::handle);
	}

	private Mono<Void> handle(EventEnvelope<? extends MeetingEvent> received) {
		return switch (received.event()) {
			case MeetingRequested requested -> this.video.note(requested);
			case MeetingCreated created -> this.video.note(created);
			default -> Mono.empty();
		};
	}

}
