package dev.atrium.gateway.platform.daily.payload;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

import static java.util.Objects.requireNonNull;

/**
 * A participant as {@code GET /presence} and {@code GET /rooms/:name/presence} show them;
 * these two answer in camelCase.
 *
 * @param id what callbacks call {@code session_id}
 */
@JsonNaming(LowerCamelCaseStrategy.class)
public record PresentParticipant(String id, @Nullable String userId, @Nullable String userName, Instant joinTime) {

	public PresentParticipant {
		requireNonNull(id, "id");
		requireNonNull(joinTime, "joinTime");
	}

}
