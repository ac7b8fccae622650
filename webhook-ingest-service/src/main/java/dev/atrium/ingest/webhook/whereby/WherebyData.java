package dev.atrium.ingest.webhook.whereby;

import org.jspecify.annotations.Nullable;

/** What Whereby's callbacks carry, as far as we use it. */
sealed interface WherebyData {

	/**
	 * Of {@code room.session.*}.
	 *
	 * @param roomName with a leading slash
	 */
	record Session(@Nullable String roomName, @Nullable String roomSessionId) implements WherebyData {
	}

	/**
	 * Of {@code room.client.joined} and {@code room.client.left}.
	 *
	 * @param roomName with a leading slash
	 * @param participantId missing in older deliveries
	 * @param externalId what our page gave the embedded room
	 */
	record Client(@Nullable String roomName, @Nullable String participantId, @Nullable String externalId,
			@Nullable String displayName, @Nullable String roleName) implements WherebyData {
	}

	/**
	 * Of {@code recording.finished}.
	 *
	 * @param filename the room's name, the start and the format, perhaps in a folder
	 * @param roomName missing in older deliveries
	 */
	record Recording(@Nullable String recordingId, @Nullable String filename,
			@Nullable String roomName) implements WherebyData {
	}

	/** A callback, as far as needed to know what it is about. */
	record About(@Nullable Recording data) {
	}

}
