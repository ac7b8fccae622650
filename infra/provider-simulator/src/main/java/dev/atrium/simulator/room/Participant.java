package dev.atrium.simulator.room;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One person's stay in a room, from joining to leaving; coming back is another stay.
 *
 * @param sessionId names the stay
 * @param userId the person's id in the embedding product, if they have one
 * @param name as shown to the others
 * @param role host, visitor or another of the platform's roles
 * @param joinedAt when they came in
 * @param leftAt when they left, null while inside
 */
public record Participant(String sessionId, @Nullable String userId, String name, String role, Instant joinedAt,
		@Nullable Instant leftAt) {

	/**
	 * Whether they are in the room now.
	 */
	public boolean isPresent() {
		return this.leftAt == null;
	}

	/**
	 * Whether they run the meeting.
	 */
	public boolean isHost() {
		return "host".equals(this.role) || "owner".equals(this.role);
	}

	/**
	 * When they left, or a later time while they are inside.
	 */
	public Instant leftAtOr(Instant now) {
		return (this.leftAt != null) ? this.leftAt : now;
	}

	Participant leaving(Instant at) {
		return new Participant(this.sessionId, this.userId, this.name, this.role, this.joinedAt, at);
	}

}
