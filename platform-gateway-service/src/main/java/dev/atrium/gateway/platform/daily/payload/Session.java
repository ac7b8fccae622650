package dev.atrium.gateway.platform.daily.payload;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

import static java.util.Objects.requireNonNull;

/**
 * A session as {@code GET /meetings} lists it.
 *
 * @param startTime Unix seconds, to about 15 s
 * @param duration seconds; so far, while it goes on
 * @param maxParticipants the most who were in it at once
 * @param participants maybe not all of them
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Session(String id, String room, Instant startTime, @Nullable Double duration, @Nullable Boolean ongoing,
		@Nullable Integer maxParticipants, @Nullable List<SessionParticipant> participants) {

	public Session {
		requireNonNull(id, "id");
		requireNonNull(room, "room");
		requireNonNull(startTime, "start_time");
	}

}
