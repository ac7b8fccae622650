package dev.atrium.gateway.platform.whereby.payload;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

import static java.util.Objects.requireNonNull;

/**
 * A recording that Whereby keeps, as {@code GET /recordings} lists it.
 *
 * @param filename begins with the room's name
 */
@JsonNaming(LowerCamelCaseStrategy.class)
public record Recording(String recordingId, @Nullable String filename, Instant startDate, @Nullable Instant endDate) {

	public Recording {
		requireNonNull(recordingId, "recordingId");
		requireNonNull(startDate, "startDate");
	}

}
