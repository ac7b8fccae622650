package dev.atrium.simulator.daily.meeting;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.atrium.simulator.room.Participant;

/**
 * A meeting session, from the first join until everybody has been gone for a while.
 *
 * @param id names it
 * @param room the room's name
 * @param startedAt the first join
 * @param endedAt the last leave, null while it goes on
 * @param maxParticipants how many were inside at once, at most
 * @param stays everybody who was or is inside, in order of arrival
 */
record DailyMeeting(String id, String room, Instant startedAt, @Nullable Instant endedAt, int maxParticipants,
		List<Participant> stays) {

	DailyMeeting {
		stays = List.copyOf(stays);
	}

	boolean isOngoing() {
		return this.endedAt == null;
	}

	boolean isEmpty() {
		return this.stays.stream().noneMatch(Participant::isPresent);
	}

	Instant lastLeave() {
		return this.stays.stream()
			.map((stay) -> stay.leftAtOr(this.startedAt))
			.max(Instant::compareTo)
			.orElse(this.startedAt);
	}

	/**
	 * With somebody who came in, or as they are after leaving.
	 */
	DailyMeeting with(Participant participant) {
		List<Participant> changed = Stream
			.concat(this.stays.stream().filter((stay) -> !stay.sessionId().equals(participant.sessionId())),
					Stream.of(participant))
			.sorted((one, other) -> one.joinedAt().compareTo(other.joinedAt()))
			.toList();
		int inside = (int) changed.stream().filter(Participant::isPresent).count();
		return new DailyMeeting(this.id, this.room, this.startedAt, this.endedAt,
				Math.max(this.maxParticipants, inside), changed);
	}

	DailyMeeting ended() {
		return new DailyMeeting(this.id, this.room, this.startedAt, lastLeave(), this.maxParticipants, this.stays);
	}

}
