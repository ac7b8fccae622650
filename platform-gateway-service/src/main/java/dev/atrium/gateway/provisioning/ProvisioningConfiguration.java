package dev.atrium.gateway.provisioning;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.atrium.events.Topics;
import dev.atrium.events.meeting.MeetingEvent;
import dev.atrium.messaging.EventHandler;
import dev.atrium.messaging.EventSubscription;

@Configuration(proxyBeanMethods = false)
class ProvisioningConfiguration {

	@Bean
	EventSubscription<MeetingEvent> meetingRequestSubscription(EventHandler<MeetingEvent> handler) {
		return new EventSubscription<>(Topics.MEETINGS, handler);
	}

}
