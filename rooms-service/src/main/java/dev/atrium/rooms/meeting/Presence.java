package dev.atrium.rooms.meeting;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Who is in a meeting, in numbers, and how its provider's session stands. Instants are
 * the provider's and only ever move forward, so that events may come in any order.
 *
 * @param numClients people in the meeting now; the provider's helpers do not count
 * @param lastJoinedAt when the last of them came
 * @param sessionStartedAt when the provider's last session began
 * @param sessionEndedAt when the provider's last session ended
 */
public record Presence(int numClients, @Nullable Instant lastJoinedAt, @Nullable Instant sessionStartedAt,
		@Nullable Instant sessionEndedAt) {

	/** Nobody has come. */
	public static final Presence NONE = new Presence(0, null, null, null);

	/** These people are in. */
	public Presence withPeople(int people, @Nullable Instant joined) {
		return new Presence(people, later(this.lastJoinedAt, joined), this.sessionStartedAt, this.sessionEndedAt);
	}

	/** A session began. */
	public Presence withSessionStarted(Instant at) {
		return new Presence(this.numClients, this.lastJoinedAt, later(this.sessionStartedAt, at), this.sessionEndedAt);
	}

	/** A session ended. */
	public Presence withSessionEnded(Instant at) {
		return new Presence(this.numClients, this.lastJoinedAt, this.sessionStartedAt, later(this.sessionEndedAt, at));
	}

	/** When somebody came or a session began for the last time. */
	public @Nullable Instant lastBeginning() {
		return later(this.lastJoinedAt, this.sessionStartedAt);
	}

	private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
		if (one == null || other == null) {
			return (one != null) ? one : other;
		}
		return one.isAfter(other) ? one : other;
	}

}
