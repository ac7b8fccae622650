package dev.atrium.simulator.whereby.payload;

import java.net.URI;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A meeting; the URLs of host and viewer only if asked for.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MeetingView(String startDate, String endDate, String roomName, URI roomUrl, String meetingId,
		@Nullable String hostRoomUrl, @Nullable String viewerRoomUrl) {
}
