package dev.atrium.rooms.meeting;

import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Who is in a meeting, in numbers, and how its provider's session stands. The provider's
 * instants only ever move forward, so that events may come in any order.
 *
 * @param numClients people in the meeting now; the provider's helpers do not count
 * @param lastJoinedAt when the last of them came
 * @param sessionStartedAt when the provider's last session began
 * @param sessionEndedAt when the provider's last session ended
 * @param emptySince when we learned, by our clock, that nobody is in it any more;
 * {@code null} while somebody is, or nobody has come
 */
public record Presence(int numClients, @Nullable Instant lastJoinedAt, @Nullable Instant sessionStartedAt,
		@Nullable Instant sessionEndedAt, @Nullable Instant emptySince) {

	/** Nobody has come. */
	public static final Presence NONE = new Presence(0, null, null, null, null);

	/** These people are in, we learn now. */
	public Presence withPeople(int people, @Nullable Instant joined, Instant now) {
		return learned(people, later(this.lastJoinedAt, joined), this.sessionStartedAt, this.sessionEndedAt, now);
	}

	/** A session began, we learn now. */
	public Presence withSessionStarted(Instant at, Instant now) {
		return learned(this.numClients, this.lastJoinedAt, later(this.sessionStartedAt, at), this.sessionEndedAt, now);
	}

	/** A session ended, we learn now. */
	public Presence withSessionEnded(Instant at, Instant now) {
		return learned(this.numClients, this.lastJoinedAt, this.sessionStartedAt, later(this.sessionEndedAt, at), now);
	}

	/** When somebody came or a session began for the last time. */
	public @Nullable Instant lastBeginning() {
		return later(this.lastJoinedAt, this.sessionStartedAt);
	}

	private Presence learned(int people, @Nullable Instant joined, @Nullable Instant started, @Nullable Instant ended,
			Instant now) {
		Presence learned = new Presence(people, joined, started, ended, null);
		if (!learned.isDeserted()) {
			return learned;
		}
		// Whoever came and went meanwhile may come back as well.
		boolean asBefore = this.emptySince != null && Objects.equals(lastBeginning(), learned.lastBeginning());
		return new Presence(people, joined, started, ended, asBefore ? this.emptySince : now);
	}

	private boolean isDeserted() {
		return this.numClients == 0 && (this.lastJoinedAt != null || isSessionOver());
	}

	// The provider tells of a session, but of nobody in it.
	private boolean isSessionOver() {
		return this.sessionStartedAt != null && this.sessionEndedAt != null
				&& !this.sessionStartedAt.isAfter(this.sessionEndedAt);
	}

	private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
		if (one == null || other == null) {
			return (one != null) ? one : other;
		}
		return one.isAfter(other) ? one : other;
	}

}
