package dev.atrium.gateway.platform.daily.payload;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

import static java.util.Objects.requireNonNull;

/**
 * A recording as {@code GET /recordings} lists it.
 *
 * @param roomName missing in the documentation's examples
 * @param startTs Unix seconds
 * @param status {@code finished}, {@code in-progress} or {@code canceled}
 * @param duration seconds; absent while it goes on
 * @param type missing in the documentation's examples
 * @param tracks null where Daily may not look into the bucket
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Recording(String id, @Nullable String roomName, Instant startTs, String status, @Nullable Double duration,
		@Nullable String type, @JsonProperty("s3key") @Nullable String s3Key, @Nullable List<Track> tracks) {

	public Recording {
		requireNonNull(id, "id");
		requireNonNull(startTs, "start_ts");
		requireNonNull(status, "status");
	}

	/** A file of a recording of tracks. */
	public record Track(@Nullable String type, @JsonProperty("s3Key") @JsonAlias("s3key") @Nullable String s3Key,
			@Nullable Long size) {
	}

}
