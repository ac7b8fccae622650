package dev.atrium.simulator.daily.room;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

import dev.atrium.simulator.daily.DailyError;
import dev.atrium.simulator.room.Room;
import dev.atrium.simulator.room.Rooms;

/**
 * The rooms of the Daily domain. Expired ones behave as if they were gone.
 */
@Component
public class DailyRooms {

	private final Clock clock;

	private final Rooms rooms;

	private final Map<String, DailyRoom> known = new ConcurrentHashMap<>();

	DailyRooms(Clock clock, Rooms rooms) {
		this.clock = clock;
		this.rooms = rooms;
	}

	/**
	 * Finds a room that has not expired.
	 */
	public Optional<DailyRoom> find(String name) {
		Instant now = this.clock.instant();
		return Optional.ofNullable(this.known.get(name)).filter((room) -> !isExpired(room, now));
	}

	/**
	 * Finds a room that has not expired.
	 * @throws DailyError if there is none
	 */
	public DailyRoom get(String name) {
		return find(name).orElseThrow(() -> DailyError.noSuchRoom(name));
	}

	/**
	 * The room with the people in it.
	 * @throws DailyError if there is none
	 */
	public Room live(DailyRoom room) {
		return this.rooms.find(room.key()).orElseThrow(() -> DailyError.noSuchRoom(room.name()));
	}

	/**
	 * Rooms that have not expired, newest first.
	 */
	List<DailyRoom> all() {
		Instant now = this.clock.instant();
		return this.known.values()
			.stream()
			.filter((room) -> !isExpired(room, now))
			.sorted(Comparator.comparing(DailyRoom::createdAt).reversed())
			.toList();
	}

	/**
	 * Adds a room.
	 * @throws DailyError if the name is taken; of several at the same time one succeeds
	 */
	DailyRoom create(DailyRoom room) {
		if (!this.rooms.open(room.key(), room.expiresAt())) {
			throw DailyError.invalidRequest("a room named " + room.name() + " already exists");
		}
		this.known.put(room.name(), room);
		return room;
	}

	DailyRoom update(DailyRoom room) {
		this.known.put(room.name(), room);
		this.rooms.closeAt(room.key(), room.expiresAt());
		return room;
	}

	/**
	 * Deletes a room and puts everybody out.
	 * @throws DailyError if there is none, and also, though it is gone, if it had expired
	 */
	void delete(String name) {
		DailyRoom room = this.known.remove(name);
		if (room == null) {
			throw DailyError.noSuchRoom(name);
		}
		this.rooms.remove(room.key());
		if (isExpired(room, this.clock.instant())) {
			throw DailyError.expiredRoomDeleted(name);
		}
	}

	private static boolean isExpired(DailyRoom room, Instant now) {
		Instant end = room.expiresAt();
		return end != null && !now.isBefore(end);
	}

}
