package dev.atrium.gateway.platform;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.atrium.events.conference.Participant;

/**
 * A session in a provider's room: from the first who joined to the last who left, as the
 * provider keeps it on record.
 *
 * @param sessionId the provider's id of the session
 * @param roomName its room, without a leading slash
 * @param startedAt when it began; at Daily to about 15 s
 * @param endedAt when it ended; absent while it goes on
 * @param visits who was in it, as far as the provider says
 */
public record RoomSession(String sessionId, String roomName, Instant startedAt, @Nullable Instant endedAt,
		List<Visit> visits) {

	/**
	 * One participant's time in the room; who joins again makes another visit.
	 *
	 * @param participant who, with the session id that callbacks name too
	 * @param joinedAt when they came
	 * @param leftAt when they left; absent while they are there, or while the provider
	 * does not know
	 */
	public record Visit(Participant participant, Instant joinedAt, @Nullable Instant leftAt) {
	}

}
