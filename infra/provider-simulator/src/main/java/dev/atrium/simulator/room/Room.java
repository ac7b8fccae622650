package dev.atrium.simulator.room;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A room as it is at one moment.
 *
 * @param key names it
 * @param openedAt when it was created
 * @param closesAt from when on nobody can enter any more, null when it stays open
 * @param stays everybody who is or was inside, in order of arrival
 */
public record Room(RoomKey key, Instant openedAt, @Nullable Instant closesAt, List<Participant> stays) {

	public Room {
		stays = List.copyOf(stays);
	}

	/**
	 * Whether somebody may enter.
	 */
	public boolean isOpen(Instant now) {
		return this.closesAt == null || now.isBefore(this.closesAt);
	}

	/**
	 * Those inside, in order of arrival.
	 */
	public List<Participant> present() {
		return this.stays.stream().filter(Participant::isPresent).toList();
	}

	/**
	 * Those inside at some moment of a period, in order of arrival.
	 */
	public List<Participant> presentBetween(Instant from, Instant to) {
		return this.stays.stream()
			.filter((stay) -> stay.joinedAt().isBefore(to) && stay.leftAtOr(to).isAfter(from))
			.toList();
	}

	Room with(Participant participant) {
		return new Room(this.key, this.openedAt, this.closesAt,
				Stream.concat(this.stays.stream(), Stream.of(participant)).toList());
	}

	Room without(Participant gone) {
		return new Room(this.key, this.openedAt, this.closesAt,
				this.stays.stream().map((stay) -> stay.sessionId().equals(gone.sessionId()) ? gone : stay).toList());
	}

	Room closingAt(@Nullable Instant closesAt) {
		return new Room(this.key, this.openedAt, closesAt, this.stays);
	}

	Optional<Participant> findPresent(String sessionId) {
		return present().stream().filter((participant) -> participant.sessionId().equals(sessionId)).findFirst();
	}

}
