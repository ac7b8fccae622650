package dev.atrium.gateway.reconciliation.recordings;

import java.time.Clock;

import reactor.core.publisher.Mono;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.atrium.events.EventEnvelope;
import dev.atrium.events.Topics;
import dev.atrium.events.recording.RecordingEvent;
import dev.atrium.events.recording.RecordingReady;
import dev.atrium.messaging.EventSubscription;

@Configuration(proxyBeanMethods = false)
class RecordingsConfiguration {

	// A failure announces nothing: what was recorded until then may yet get ready.
	@Bean
	EventSubscription<RecordingEvent> announcedRecordingSubscription(AnnouncedRecordings announced, Clock clock) {
		return new EventSubscription<RecordingEvent>(Topics.RECORDINGS, (received) -> take(received, announced, clock));
	}

	private static Mono<Void> take(EventEnvelope<? extends RecordingEvent> received, AnnouncedRecordings announced,
			Clock clock) {
		return (received.event() instanceof RecordingReady ready)
				? announced.add(ready.recording(), clock.instant()).then() : Mono.empty();
	}

}
