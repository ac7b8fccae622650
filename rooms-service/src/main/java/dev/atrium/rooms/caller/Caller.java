package dev.atrium.rooms.caller;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.atrium.rooms.problem.Problem;
import dev.atrium.rooms.problem.ProblemType;

/**
 * Who sends a request.
 *
 * @param userId the user, or {@code null} for somebody we do not know
 * @param apiKeyId the key that the user's program shows, or {@code null} if it is not by
 * a key that we know the user
 */
public record Caller(@Nullable String userId, @Nullable UUID apiKeyId) {

	/** Somebody we do not know. */
	public static final Caller ANONYMOUS = new Caller(null);

	public Caller(@Nullable String userId) {
		this(userId, null);
	}

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
