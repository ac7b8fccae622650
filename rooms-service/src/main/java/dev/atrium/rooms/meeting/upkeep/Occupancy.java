package dev.atrium.rooms.meeting.upkeep;

import java.time.Clock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.rooms.meeting.Meeting;
import dev.atrium.rooms.meeting.Meetings;
import dev.atrium.rooms.platform.Gateway;
import dev.atrium.rooms.platform.GatewayUnavailable;

/**
 * Whether a meeting that we believe to be empty is. A callback may be lost or late, and
 * then somebody is in it.
 */
@Component
class Occupancy {

	private static final Logger log = LoggerFactory.getLogger(Occupancy.class);

	private final Gateway gateway;

	private final Meetings meetings;

	private final UpkeepProperties properties;

	private final Clock clock;

	Occupancy(Gateway gateway, Meetings meetings, UpkeepProperties properties, Clock clock) {
		this.gateway = gateway;
		this.meetings = meetings;
		this.properties = properties;
		this.clock = clock;
	}

	/** True as well where the provider never tells; if false, it is looked at again. */
	Mono<Boolean> isEmpty(Meeting meeting) {
		return this.gateway.isAnybodyIn(meeting.id())
			.doOnNext((anybody) -> report(meeting, anybody))
			.map((anybody) -> !anybody)
			.defaultIfEmpty(true)
			.onErrorResume(GatewayUnavailable.class, (ex) -> {
				log.info("Meeting {} is not ended yet, whether it is empty cannot be found out: {}", meeting.id(),
						ex.getMessage());
				return Mono.just(false);
			})
			.flatMap((empty) -> empty ? Mono.just(true) : putOff(meeting).thenReturn(false));
	}

	private Mono<Void> putOff(Meeting meeting) {
		return this.meetings.putOff(meeting.id(), this.clock.instant().plus(this.properties.askAgain()));
	}

	private static void report(Meeting meeting, boolean anybody) {
		if (anybody) {
			log.info("Meeting {} is not ended: we know of nobody in it, its provider does", meeting.id());
		}
	}

}
