package dev.atrium.simulator.daily.payload;

import java.math.BigDecimal;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Payloads of {@code meeting.*} and {@code participant.*}.
 */
public final class MeetingEvents {

	private MeetingEvents() {
	}

	/**
	 * A meeting started.
	 */
	@JsonNaming(SnakeCaseStrategy.class)
	public record Started(BigDecimal startTs, String meetingId, String room) {
	}

	/**
	 * A meeting ended; its start has whole seconds here.
	 */
	@JsonNaming(SnakeCaseStrategy.class)
	public record Ended(long startTs, BigDecimal endTs, String meetingId, String room) {
	}

	/**
	 * Somebody joined or left; only leaving has a duration.
	 */
	@JsonNaming(SnakeCaseStrategy.class)
	public record Participant(String room, String userId, String userName, String sessionId, BigDecimal joinedAt,
			@Nullable BigDecimal willEjectAt, boolean owner, Permissions permissions,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal duration) {
	}

	/**
	 * What somebody may do.
	 */
	public record Permissions(boolean hasPresence, boolean canSend, Map<String, Boolean> canReceive, boolean canAdmin) {

		/**
		 * Everything but administration, which is the owner's.
		 */
		public static Permissions of(boolean owner) {
			return new Permissions(true, true, Map.of("base", true), owner);
		}

	}

}
