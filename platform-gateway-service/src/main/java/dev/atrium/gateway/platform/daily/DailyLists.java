package dev.atrium.gateway.platform.daily;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import dev.atrium.gateway.platform.PlatformException.NotFound;
import dev.atrium.gateway.platform.daily.payload.Listing;
import dev.atrium.gateway.platform.http.Paging;
import dev.atrium.gateway.platform.http.Paging.Page;

/**
 * Daily's lists, whose pages follow the last item of the page before. Daily does not mark
 * the last one: it is short, or empty, or answered 404.
 */
final class DailyLists {

	private static final int FULL_PAGE = 100;

	private DailyLists() {
	}

	/**
	 * The items of all pages.
	 * @param fetch gets the page after the item with that id; the first page after null
	 * @param id names an item
	 */
	static <T> Flux<T> items(Function<@Nullable String, Mono<Listing<T>>> fetch, Function<T, String> id) {
		return Paging.items(Position.START,
				(position) -> fetch.apply(position.after())
					.onErrorReturn(NotFound.class, new Listing<>(0, List.of()))
					.map((listing) -> new Page<>(listing.data(), position.next(listing, id))));
	}

	/**
	 * Where a page starts.
	 *
	 * @param after the id of the item before it
	 * @param seen how many items are before it
	 */
	private record Position(@Nullable String after, int seen) {

		private static final Position START = new Position(null, 0);

		<T> Optional<Position> next(Listing<T> listing, Function<T, String> id) {
			if (listing.data().isEmpty() || isLast(listing)) {
				return Optional.empty();
			}
			String last = id.apply(listing.data().getLast());
			return last.equals(this.after) ? Optional.empty()
					: Optional.of(new Position(last, this.seen + listing.data().size()));
		}

		private boolean isLast(Listing<?> listing) {
			int size = listing.data().size();
			return size < FULL_PAGE && (listing.totalCount() == null || this.seen + size >= listing.totalCount());
		}

	}

}
