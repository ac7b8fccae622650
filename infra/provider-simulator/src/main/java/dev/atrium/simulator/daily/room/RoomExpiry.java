package dev.atrium.simulator.daily.room;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import dev.atrium.simulator.room.Platform;
import dev.atrium.simulator.room.RoomEvent;
import dev.atrium.simulator.room.Rooms;

/**
 * Puts people out when their room expires, if it is set to. The time is the one that held
 * when they joined: moving the room's end later changes nothing for them.
 */
@Component
class RoomExpiry {

	private final DailyRooms dailyRooms;

	private final Rooms rooms;

	private final Clock clock;

	RoomExpiry(DailyRooms dailyRooms, Rooms rooms, Clock clock) {
		this.dailyRooms = dailyRooms;
		this.rooms = rooms;
		this.clock = clock;
	}

	@EventListener
	void schedule(RoomEvent.Joined joined) {
		if (joined.room().key().platform() == Platform.DAILY) {
			this.dailyRooms.find(joined.room().key().name())
				.map(DailyRoom::ejectsAt)
				.ifPresent((end) -> eject(joined, end));
		}
	}

	private void eject(RoomEvent.Joined joined, Instant end) {
		Mono.delay(Duration.between(this.clock.instant(), end))
			.subscribe((_) -> this.rooms.leave(joined.room().key(), joined.participant().sessionId()));
	}

}
