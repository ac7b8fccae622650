package dev.atrium.simulator.room;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * All rooms of both platforms. One thing happens at a time, and those who listen for
 * {@link RoomEvent}s hear of it before the next one.
 */
@Component
public class Rooms {

	private static final Logger log = LoggerFactory.getLogger(Rooms.class);

	private final Clock clock;

	private final ApplicationEventPublisher events;

	private final Map<RoomKey, Room> rooms = new ConcurrentHashMap<>();

	Rooms(Clock clock, ApplicationEventPublisher events) {
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Opens a room unless an open one has the name already.
	 * @return whether it was opened
	 */
	public synchronized boolean open(RoomKey key, @Nullable Instant closesAt) {
		Instant now = this.clock.instant();
		Room existing = this.rooms.get(key);
		if (existing != null && existing.isOpen(now)) {
			return false;
		}
		this.rooms.put(key, new Room(key, now, closesAt, List.of()));
		return true;
	}

	/**
	 * Moves the time from which nobody can enter any more.
	 */
	public synchronized void closeAt(RoomKey key, @Nullable Instant closesAt) {
		this.rooms.computeIfPresent(key, (_, room) -> room.closingAt(closesAt));
	}

	/**
	 * Puts everybody out and forgets the room.
	 */
	public synchronized void remove(RoomKey key) {
		find(key).ifPresent((room) -> room.present().forEach((guest) -> leave(key, guest.sessionId())));
		this.rooms.remove(key);
	}

	/**
	 * Lets somebody in.
	 * @throws RoomNotOpenException if nobody can enter
	 */
	public synchronized Participant join(RoomKey key, Arrival arrival) {
		Instant now = this.clock.instant();
		Room room = find(key).filter((candidate) -> candidate.isOpen(now))
			.orElseThrow(() -> new RoomNotOpenException(key));
		Participant guest = new Participant(UUID.randomUUID().toString(), arrival.userId(), arrival.name(),
				arrival.role(), now, null);
		Room entered = room.with(guest);
		this.rooms.put(key, entered);
		log.info("{}: {} joined", key, guest.name());
		this.events.publishEvent(new RoomEvent.Joined(entered, guest));
		return guest;
	}

	/**
	 * Sees somebody out.
	 * @return who left; empty if nobody with that session is inside
	 */
	public synchronized Optional<Participant> leave(RoomKey key, String sessionId) {
		Room room = this.rooms.get(key);
		if (room == null) {
			return Optional.empty();
		}
		return room.findPresent(sessionId).map((guest) -> seeOut(room, guest.leaving(this.clock.instant())));
	}

	/**
	 * Finds a room, open or expired.
	 */
	public Optional<Room> find(RoomKey key) {
		return Optional.ofNullable(this.rooms.get(key));
	}

	/**
	 * All rooms, newest first.
	 */
	public List<Room> all() {
		return this.rooms.values().stream().sorted(Comparator.comparing(Room::openedAt).reversed()).toList();
	}

	private Participant seeOut(Room room, Participant gone) {
		Room left = room.without(gone);
		this.rooms.put(room.key(), left);
		log.info("{}: {} left", room.key(), gone.name());
		this.events.publishEvent(new RoomEvent.Left(left, gone));
		return gone;
	}

}
