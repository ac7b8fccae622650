package dev.atrium.gateway.conference;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.atrium.events.Topics;
import dev.atrium.events.conference.ConferenceEvent;
import dev.atrium.messaging.EventSubscription;

@Configuration(proxyBeanMethods = false)
class ConferenceConfiguration {

	@Bean
	EventSubscription<ConferenceEvent> conferenceActivitySubscription(ConferenceActivity activity) {
		return new EventSubscription<ConferenceEvent>(Topics.CONFERENCE_ACTIVITY, activity::handle);
	}

}
