package dev.atrium.rooms.caller;

import org.jspecify.annotations.Nullable;

import dev.atrium.rooms.problem.Problem;
import dev.atrium.rooms.problem.ProblemType;

/**
 * Who sends a request.
 *
 * @param userId the user, or {@code null} for somebody we do not know
 */
public record Caller(@Nullable String userId) {

	/** Somebody we do not know. */
	public static final Caller ANONYMOUS = new Caller(null);

	/** Whether we know who it is. */
	public boolean isKnown() {
		return this.userId != null;
	}

	/** Whether what that user owns is the caller's. */
	public boolean owns(String ownerId) {
		return ownerId.equals(this.userId);
	}

	/**
	 * The user, where only a known one may go on.
	 * @throws Problem if the caller is not known
	 */
	public String requireUserId() {
		if (this.userId == null) {
			throw ProblemType.NOT_AUTHENTICATED.asProblem();
		}
		return this.userId;
	}

}
