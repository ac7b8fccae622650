package dev.atrium.gateway.platform.whereby.payload;

import java.util.List;

import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/**
 * A page of a list.
 *
 * @param <T> what is listed
 * @param results those on this page
 * @param cursor where the next page starts; absent on the last one
 */
public record Results<T>(List<T> results, @Nullable String cursor) {

	public Results {
		requireNonNull(results, "results");
	}

}
