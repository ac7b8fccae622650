package dev.atrium.gateway.platform.whereby.payload;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

import static java.util.Objects.requireNonNull;

/**
 * Answer of {@code POST /meetings} and item of {@code GET /meetings}.
 *
 * @param meetingId digits, as a text
 * @param roomName with a leading slash; older answers lack it
 * @param roomUrl where participants join
 * @param hostRoomUrl only where asked for; makes whoever has it host
 * @param startDate when it was made
 */
@JsonNaming(LowerCamelCaseStrategy.class)
public record Meeting(String meetingId, @Nullable String roomName, String roomUrl, @Nullable String hostRoomUrl,
		@Nullable Instant startDate) {

	public Meeting {
		requireNonNull(meetingId, "meetingId");
		requireNonNull(roomUrl, "roomUrl");
	}

	/** Leaves the host's URL out, as it is a key. */
	@Override
	public String toString() {
		return roomUrl;
	}

}
