package dev.atrium.simulator.daily.recording;

import java.time.Clock;
import java.time.Instant;

import org.springframework.stereotype.Component;

import dev.atrium.simulator.daily.DailyError;
import dev.atrium.simulator.daily.DailyProperties;
import dev.atrium.simulator.room.Participant;
import dev.atrium.simulator.room.Room;

/**
 * Whether a room hosts a call in Daily's eyes, which takes a moment after the first join.
 */
@Component
class HostingCheck {

	private final Clock clock;

	private final DailyProperties properties;

	HostingCheck(Clock clock, DailyProperties properties) {
		this.clock = clock;
		this.properties = properties;
	}

	void check(Room room) {
		Instant latest = this.clock.instant().minus(this.properties.hostingDelay());
		if (room.present().stream().map(Participant::joinedAt).noneMatch((joined) -> !joined.isAfter(latest))) {
			throw DailyError.notFound("room " + room.key().name() + " does not seem to be hosting a call currently");
		}
	}

}
