package dev.atrium.simulator.whereby.payload;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@code room.*} and {@code recording.*} callbacks.
 */
public final class RoomEvents {

	private RoomEvents() {
	}

	/**
	 * A client joined or left; the numbers are those after it, bots included.
	 */
	public record Client(String meetingId, String roomName, @Nullable String roomSessionId, String subdomain,
			String displayName, String participantId, @Nullable String metadata, @Nullable String externalId,
			String roleName, int numClients, Map<String, Integer> numClientsByRoleName,
			@JsonProperty("isDialIn") boolean dialIn) {
	}

	/**
	 * A room session started or ended.
	 */
	public record Session(String meetingId, String roomName, String roomSessionId, String subdomain) {
	}

	/**
	 * A recording is complete; says nothing of the meeting.
	 */
	public record RecordingFinished(String recordingId, String filename, String status) {
	}

}
