package dev.atrium.gateway.platform.whereby.payload;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

import static java.util.Objects.requireNonNull;

/**
 * A session as {@code GET /insights/room-sessions} lists it.
 *
 * @param roomName with a leading slash
 * @param endedAt absent while it goes on
 */
@JsonNaming(LowerCamelCaseStrategy.class)
public record Session(String roomSessionId, String roomName, Instant startedAt, @Nullable Instant endedAt) {

	public Session {
		requireNonNull(roomSessionId, "roomSessionId");
		requireNonNull(roomName, "roomName");
		requireNonNull(startedAt, "startedAt");
	}

}
