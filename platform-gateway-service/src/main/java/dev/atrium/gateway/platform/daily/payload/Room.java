package dev.atrium.gateway.platform.daily.payload;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

import static java.util.Objects.requireNonNull;

/**
 * Answer of {@code POST /rooms} and {@code GET /rooms/:name}.
 *
 * @param createdAt in every sample; not needed to use the room
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Room(String id, String name, String url, @Nullable Instant createdAt) {

	public Room {
		requireNonNull(id, "id");
		requireNonNull(name, "name");
		requireNonNull(url, "url");
	}

}
