package dev.atrium.gateway.platform.whereby.payload;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Answer of {@code POST /meetings}.
 *
 * @param meetingId digits, as a text
 * @param roomName with a leading slash; older answers lack it
 * @param roomUrl where participants join
 * @param hostRoomUrl only where asked for; makes whoever has it host
 */
@JsonNaming(LowerCamelCaseStrategy.class)
public record Meeting(String meetingId, @Nullable String roomName, String roomUrl, @Nullable String hostRoomUrl) {

	/** Leaves the host's URL out, as it is a key. */
	@Override
	public String toString() {
		return roomUrl;
	}

}
