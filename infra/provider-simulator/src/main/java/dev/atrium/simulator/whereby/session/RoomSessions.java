package dev.atrium.simulator.whereby.session;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import dev.atrium.simulator.room.Participant;
import dev.atrium.simulator.room.Platform;
import dev.atrium.simulator.room.Room;
import dev.atrium.simulator.room.RoomEvent;
import dev.atrium.simulator.room.RoomKey;
import dev.atrium.simulator.room.Rooms;
import dev.atrium.simulator.whereby.WherebyProperties;

/**
 * The organization's room sessions: they start with the second one inside and end a while
 * after fewer than two are left. Somebody alone has none.
 */
@Component
public class RoomSessions {

	private static final int ENOUGH = 2;

	private final WherebyProperties properties;

	private final ClientCallbacks callbacks;

	private final Rooms rooms;

	private final Clock clock;

	private final List<RoomSession> sessions = new ArrayList<>();

	RoomSessions(WherebyProperties properties, ClientCallbacks callbacks, Rooms rooms, Clock clock) {
		this.properties = properties;
		this.callbacks = callbacks;
		this.rooms = rooms;
		this.clock = clock;
	}

	/**
	 * The session that goes on in a room.
	 */
	public synchronized Optional<String> idIn(String room) {
		return ongoing(room).map(RoomSession::id);
	}

	/**
	 * All sessions, newest first.
	 */
	synchronized List<RoomSession> all() {
		return List.copyOf(this.sessions.reversed());
	}

	// Before the recordings, which start and stop with people's coming and going.
	@EventListener
	@Order(1)
	void follow(RoomEvent event) {
		if (event.room().key().platform() == Platform.WHEREBY) {
			switch (event) {
				case RoomEvent.Joined(var room, var guest) -> join(room, guest);
				case RoomEvent.Left(var room, var guest) -> leave(room, guest);
			}
		}
	}

	private synchronized void join(Room room, Participant guest) {
		Optional<RoomSession> ongoing = ongoing(room.key().name());
		ongoing.ifPresent((session) -> replace(session, session.with(guest)));
		if (ongoing.isEmpty() && room.present().size() >= ENOUGH) {
			start(room);
		}
		this.callbacks.joined(room, guest, idIn(room.key().name()).orElse(null));
	}

	private synchronized void leave(Room room, Participant guest) {
		Optional<RoomSession> ongoing = ongoing(room.key().name());
		ongoing.ifPresent((session) -> replace(session, session.with(guest)));
		this.callbacks.left(room, guest, ongoing.map(RoomSession::id).orElse(null));
		ongoing.filter((_) -> room.present().size() < ENOUGH)
			.ifPresent((session) -> Mono.delay(this.properties.sessionEndDelay())
				.subscribe((_) -> endIfDeserted(room.key(), session.id())));
	}

	private void start(Room room) {
		RoomSession session = new RoomSession(UUID.randomUUID().toString(), room.key().name(), this.clock.instant(),
				null, room.present());
		this.sessions.add(session);
		this.callbacks.sessionStarted(room.key(), session.id());
	}

	private synchronized void endIfDeserted(RoomKey room, String id) {
		int inside = this.rooms.find(room).map((found) -> found.present().size()).orElse(0);
		ongoing(room.name()).filter((session) -> session.id().equals(id) && inside < ENOUGH).ifPresent((session) -> {
			replace(session, session.ended(this.clock.instant()));
			this.callbacks.sessionEnded(room, id);
		});
	}

	private Optional<RoomSession> ongoing(String room) {
		return this.sessions.stream()
			.filter((session) -> session.isOngoing() && session.room().equals(room))
			.findFirst();
	}

	private void replace(RoomSession before, RoomSession after) {
		this.sessions.set(this.sessions.indexOf(before), after);
	}

}
