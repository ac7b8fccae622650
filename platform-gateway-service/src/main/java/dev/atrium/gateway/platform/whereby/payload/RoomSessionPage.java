package dev.atrium.gateway.platform.whereby.payload;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Answer of {@code GET /insights/room-sessions}. */
@JsonNaming(LowerCamelCaseStrategy.class)
public record RoomSessionPage(List<RoomSession> results, @Nullable String cursor) {

	/**
	 * A time with at least two in the room.
	 *
	 * @param roomName with a leading slash
	 */
	@JsonNaming(LowerCamelCaseStrategy.class)
	public record RoomSession(String roomSessionId, String roomName, Instant startedAt, @Nullable Instant endedAt) {
	}

}
