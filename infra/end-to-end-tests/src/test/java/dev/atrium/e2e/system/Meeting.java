package dev.atrium.e2e.system;

import org.jspecify.annotations.Nullable;

/**
 * A meeting as rooms-service shows it, as far as tests look at it.
 *
 * @param roomName the provider's room name; empty until the provider has one
 */
public record Meeting(String id, String platform, String requestedPlatform, String status, String roomName,
		String roomUrl, int numClients, boolean isActive, @Nullable Failure failure) {

	/** Why a meeting could not be created. */
	public record Failure(String reason, String detail) {
	}

}
