package dev.atrium.gateway.platform.http;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads lists that providers give out in pages. The next page is asked for when the items
 * of the one before have been consumed, so that whoever has seen enough costs no call.
 */
public final class Paging {

	private Paging() {
	}

	/**
	 * The items of all pages.
	 * @param <C> what tells where a page starts
	 * @param <T> what is listed
	 * @param first where the first page starts
	 * @param fetch gets the page that starts there
	 */
	public static <C, T> Flux<T> items(C first, Function<C, Mono<Page<C, T>>> fetch) {
		return Flux.defer(() -> {
			AtomicReference<Optional<C>> next = new AtomicReference<>(Optional.of(first));
			return starts(next).concatMap((start) -> fetch.apply(start)
				.doOnNext((page) -> next.set(page.next().filter((other) -> !other.equals(start))))
				.flatMapIterable(Page::items), 0);
		});
	}

	// Asked for the next start only after the page before has been consumed. A start that
	// is taken is gone: a page that does not name another is the last.
	private static <C> Flux<C> starts(AtomicReference<Optional<C>> next) {
		return Flux.generate((sink) -> next.getAndSet(Optional.empty()).ifPresentOrElse(sink::next, sink::complete));
	}

	/**
	 * A part of a list.
	 *
	 * @param <C> what tells where a page starts
	 * @param <T> what is listed
	 * @param items those on this page
	 * @param next where the next page starts; empty on the last one
	 */
	public record Page<C, T>(List<T> items, Optional<C> next) {
	}

}
