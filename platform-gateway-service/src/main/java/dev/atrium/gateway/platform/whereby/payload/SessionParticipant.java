package dev.atrium.gateway.platform.whereby.payload;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

import static java.util.Objects.requireNonNull;

/**
 * A participant as {@code GET /insights/participants} lists them.
 *
 * @param participantId with a leading slash at times
 * @param externalId the id that our link named
 */
@JsonNaming(LowerCamelCaseStrategy.class)
public record SessionParticipant(String participantId, @Nullable String externalId, @Nullable String displayName,
		@Nullable String roleName, Instant joinedAt, @Nullable Instant leftAt) {

	public SessionParticipant {
		requireNonNull(participantId, "participantId");
		requireNonNull(joinedAt, "joinedAt");
	}

}
