package dev.atrium.gateway.platform.whereby;

import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import dev.atrium.gateway.platform.http.Paging;
import dev.atrium.gateway.platform.http.Paging.Page;
import dev.atrium.gateway.platform.whereby.payload.Results;

/**
 * Whereby's lists, each of whose pages names a cursor to the next one.
 */
final class WherebyLists {

	private WherebyLists() {
	}

	/**
	 * The items of all pages.
	 * @param fetch gets the page at that cursor; the first page at null
	 */
	static <T> Flux<T> items(Function<@Nullable String, Mono<Results<T>>> fetch) {
		return Paging.items(new Position(null), (position) -> fetch.apply(position.cursor()).map(WherebyLists::page));
	}

	private static <T> Page<Position, T> page(Results<T> results) {
		return new Page<>(results.results(), Optional.ofNullable(results.cursor()).map(Position::new));
	}

	/** Where a page starts. */
	private record Position(@Nullable String cursor) {
	}

}
