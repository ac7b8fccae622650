package dev.atrium.rooms.caller;

import org.jspecify.annotations.Nullable;

/**
 * Who sends a request.
 *
 * @param userId the user, or {@code null} for somebody we do not know
 */
public record Caller(@Nullable String userId) {

	/** Whether what that user owns is the caller's. */
	public boolean owns(String ownerId) {
		return ownerId.equals(this.userId);
	}

}
