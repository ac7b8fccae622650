package dev.atrium.gateway.platform.whereby.payload;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Answer of {@code GET /insights/participants}. */
@JsonNaming(LowerCamelCaseStrategy.class)
public record ParticipantPage(List<Participant> results, @Nullable String cursor) {

	/**
	 * One participant's time in a session.
	 *
	 * @param participantId with a leading slash in the documentation's sample
	 * @param externalId what our page gave the embedded room
	 */
	@JsonNaming(LowerCamelCaseStrategy.class)
	public record Participant(String participantId, @Nullable String roleName, @Nullable String displayName,
			@Nullable String externalId, Instant joinedAt, @Nullable Instant leftAt) {
	}

}
