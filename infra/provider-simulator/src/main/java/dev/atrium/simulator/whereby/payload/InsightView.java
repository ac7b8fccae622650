package dev.atrium.simulator.whereby.payload;

import org.jspecify.annotations.Nullable;

/**
 * What insights tell about sessions and those in them.
 */
public final class InsightView {

	private InsightView() {
	}

	/**
	 * A room session; its end is null while it goes on.
	 */
	public record Session(String roomSessionId, String roomName, String startedAt, @Nullable String endedAt,
			long totalParticipantMinutes, long totalRecorderMinutes, long totalStreamerMinutes,
			int totalUniqueParticipants, int totalUniqueRecorders, int totalUniqueStreamers) {
	}

	/**
	 * A stay in a room session.
	 */
	public record Participant(String roomSessionId, String participantId, @Nullable String deviceId,
			@Nullable String userId, String roleName, String displayName, String joinedAt, @Nullable String leftAt,
			@Nullable String externalId) {
	}

}
