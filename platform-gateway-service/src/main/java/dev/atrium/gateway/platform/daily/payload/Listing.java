package dev.atrium.gateway.platform.daily.payload;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

import static java.util.Objects.requireNonNull;

/**
 * A page of a list.
 *
 * @param <T> what is listed
 * @param totalCount how many there are on all pages; not said of participants
 * @param data those on this page
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Listing<T>(@Nullable Integer totalCount, List<T> data) {

	public Listing {
		requireNonNull(data, "data");
	}

}
