package dev.atrium.gateway.platform.http;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import dev.atrium.gateway.platform.http.Paging.Page;

import static org.assertj.core.api.Assertions.assertThat;

class PagingTests {

	private final AtomicInteger fetched = new AtomicInteger();

	@Test
	void readsAllPagesInTheirOrder() {
		StepVerifier.create(items(3)).expectNext(0, 1, 10, 11, 20, 21).verifyComplete();
		assertThat(this.fetched).hasValue(3);
	}

	@Test
	void emptyPageInBetweenIsPassed() {
		Flux<Integer> items = items((start) -> (start == 1) ? new Page<>(List.of(), Optional.of(2)) : page(start, 3));

		StepVerifier.create(items).expectNext(0, 1, 20, 21).verifyComplete();
	}

	@Test
	void fetchesNoPageBeforeThePreviousOneIsConsumed() {
		StepVerifier.create(items(3), 0)
			.thenRequest(1)
			.expectNext(0)
			.then(() -> assertThat(this.fetched).hasValue(1))
			.thenRequest(1)
			.expectNext(1)
			.thenRequest(1)
			.expectNext(10)
			.then(() -> assertThat(this.fetched).hasValue(2))
			.thenCancel()
			.verify();
	}

	@Test
	void fetchesNoPageForWhoeverHasSeenEnough() {
		StepVerifier.create(items(3).takeWhile((item) -> item < 1)).expectNext(0).verifyComplete();
		assertThat(this.fetched).hasValue(1);
	}

	@Test
	void readsAsManyPagesAsThereAre() {
		StepVerifier.create(items(20_000)).expectNextCount(40_000).verifyComplete();
	}

	@Test
	void pageThatNamesItselfAsTheNextIsTheLast() {
		Flux<Integer> items = items((start) -> new Page<>(List.of(7), Optional.of(start)));

		StepVerifier.create(items).expectNext(7).verifyComplete();
	}

	@Test
	void startsAnewForEverySubscriber() {
		Flux<Integer> items = items(2);

		StepVerifier.create(items).expectNextCount(4).verifyComplete();
		StepVerifier.create(items).expectNextCount(4).verifyComplete();
	}

	private Flux<Integer> items(int pages) {
		return items((start) -> page(start, pages));
	}

	private Flux<Integer> items(IntFunction<Page<Integer, Integer>> page) {
		return Paging.items(0, (start) -> Mono.fromSupplier(() -> {
			this.fetched.incrementAndGet();
			return page.apply(start);
		}));
	}

	private static Page<Integer, Integer> page(int number, int pages) {
		return new Page<>(List.of(10 * number, 10 * number + 1),
				(number + 1 < pages) ? Optional.of(number + 1) : Optional.empty());
	}

}
