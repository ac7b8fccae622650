package dev.atrium.rooms.messaging;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.atrium.events.Topics;
import dev.atrium.events.conference.ConferenceEvent;
import dev.atrium.events.meeting.MeetingEvent;
import dev.atrium.events.recording.RecordingEvent;
import dev.atrium.messaging.EventHandler;
import dev.atrium.messaging.EventSubscription;

/**
 * What the service listens to; each feature brings the handler of its topic.
 */
@Configuration(proxyBeanMethods = false)
class EventSubscriptions {

	@Bean
	EventSubscription<MeetingEvent> meetingSubscription(EventHandler<MeetingEvent> handler) {
		return new EventSubscription<>(Topics.MEETINGS, handler);
	}

	@Bean
	EventSubscription<ConferenceEvent> conferenceSubscription(EventHandler<ConferenceEvent> handler) {
		return new EventSubscription<>(Topics.CONFERENCE_ACTIVITY, handler);
	}

	@Bean
	EventSubscription<RecordingEvent> recordingSubscription(EventHandler<RecordingEvent> handler) {
		return new EventSubscription<>(Topics.RECORDINGS, handler);
	}

}
