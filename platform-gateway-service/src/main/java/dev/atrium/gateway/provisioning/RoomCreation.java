package dev.atrium.gateway.provisioning;

import java.time.Clock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.gateway.meeting.Meeting;
import dev.atrium.gateway.meeting.Meetings;
import dev.atrium.gateway.platform.PlatformException.Unavailable;
import dev.atrium.gateway.platform.ProviderRoom;
import dev.atrium.gateway.platform.VideoPlatform;
import dev.atrium.gateway.platform.VideoPlatforms;
import dev.atrium.gateway.task.ProviderTask;

/**
 * Makes the provider's room for a meeting: one per meeting and provider, whatever dies on
 * the way.
 */
@Component
class RoomCreation {

	private static final Logger log = LoggerFactory.getLogger(RoomCreation.class);

	private final Meetings meetings;

	private final VideoPlatforms platforms;

	private final Clock clock;

	RoomCreation(Meetings meetings, VideoPlatforms platforms, Clock clock) {
		this.meetings = meetings;
		this.platforms = platforms;
		this.clock = clock;
	}

	/** The room, found or made; never empty. */
	Mono<ProviderRoom> roomFor(ProviderTask task) {
		long start = this.clock.millis();
		return this.meetings.find(task.meetingId())
			.flatMap((meeting) -> adoptOrCreate(task, meeting))
			.switchIfEmpty(Mono.error(() -> new Unavailable(task.platform() + " answered without a room")))
			.doOnNext((room) -> log.info("Meeting {} has room {} at {} (attempt {}, took {} ms)", task.meetingId(),
					room.name(), task.platform(), task.attempt(), this.clock.millis() - start));
	}

	// A worker before may have got the room and died, so look before making another one.
	private Mono<ProviderRoom> adoptOrCreate(ProviderTask task, Meeting meeting) {
		VideoPlatform platform = this.platforms.get(task.platform());
		Mono<ProviderRoom> creation = Mono.defer(() -> platform.createMeeting(meeting.plan()));
		return task.isRetry() ? platform.findMeeting(meeting.plan()).switchIfEmpty(creation) : creation;
	}

}
