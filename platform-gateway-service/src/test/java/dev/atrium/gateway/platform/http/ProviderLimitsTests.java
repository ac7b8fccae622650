package dev.atrium.gateway.platform.http;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.core.codec.DecodingException;

import dev.atrium.gateway.platform.PlatformException.Unavailable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a provider's limits mean for the calls to it: eight a minute, two at once.
 */
class ProviderLimitsTests {

	private static final Duration LONG = Duration.ofMinutes(1);

	private final ProviderCallsFactory factory = TestCalls.factory();

	private final ProviderCalls calls = this.factory.of("acme", "Acme");

	private final AtomicInteger made = new AtomicInteger();

	@Test
	void callsThatCostMoreLeaveRoomForFewer() {
		ProviderCalls writes = this.calls.costing(3);

		repeat(2, writes.once(call()));
		repeat(2, this.calls.once(call()));

		assertThat(this.made).hasValue(4);
		StepVerifier.create(this.calls.once(call()))
			.verifyErrorSatisfies(
					(ex) -> assertThat(ex).hasMessage("Acme is not asked for the moment: it allows no more requests"));
		assertThat(this.made).hasValue(4);
	}

	@Test
	void oneProvidersLimitIsNotTheOthers() {
		repeat(9, this.calls.once(call()));

		StepVerifier.create(this.factory.of("other", "Other").once(call())).expectNext("done").verifyComplete();
	}

	@Test
	void callsThatWereNotMadeSayNothingOfTheProvider() {
		repeat(40, this.calls.once(call()));

		StepVerifier.create(this.calls.once(call()))
			.verifyErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(Unavailable.class,
					(unavailable) -> assertThat(unavailable.isCircuitOpen()).isFalse()));
	}

	@Test
	void providerThatIsDownIsKnownToBeBeforeAPlaceIsWaitedFor() {
		Mono<String> fails = this.calls.costing(2).once(Mono.error(new IOException("reset")));
		repeat(4, fails);

		StepVerifier.create(fails)
			.verifyErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(Unavailable.class,
					(unavailable) -> assertThat(unavailable.isCircuitOpen()).isTrue()));
	}

	@Test
	void pauseHoldsForEveryCallUnderTheSameLimit() {
		repeat(1, this.calls.costing(2).once(Mono.error(new Unavailable("slow down", LONG))));

		StepVerifier.create(this.factory.of("acme", "Acme").repeatable(call()))
			.verifyErrorSatisfies(
					(ex) -> assertThat(ex)
						.isInstanceOfSatisfying(Unavailable.class,
								(unavailable) -> assertThat(unavailable.retryAfter()).hasValueSatisfying(
										(left) -> assertThat(left).isPositive().isLessThanOrEqualTo(LONG)))
						.hasMessageMatching("Acme has asked to be left alone for another \\d+ s"));
		assertThat(this.made).hasValue(0);
	}

	@Test
	void pauseHoldsForNoOtherLimit() {
		repeat(1, this.calls.once(Mono.error(new Unavailable("slow down", LONG))));

		StepVerifier.create(this.factory.limitedBy("acme-lists", "acme", "Acme").once(call()))
			.expectNext("done")
			.verifyComplete();
		StepVerifier.create(this.factory.of("other", "Other").once(call())).expectNext("done").verifyComplete();
	}

	@Test
	void providerThatLimitsIsNotDown() {
		for (int i = 0; i < 5; i++) {
			repeat(1, this.factory.limitedBy("limit-" + i, "acme", "Acme")
				.once(Mono.error(new Unavailable("slow down", LONG))));
		}

		StepVerifier.create(this.calls.once(call())).expectNext("done").verifyComplete();
	}

	@Test
	void answerThatCannotBeReadIsNoAnswer() {
		StepVerifier.create(this.calls.once(Mono.error(new DecodingException("not JSON"))))
			.verifyErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(Unavailable.class)
				.hasMessage("Acme gave an answer that cannot be read"));
	}

	private Mono<String> call() {
		return Mono.fromSupplier(() -> {
			this.made.incrementAndGet();
			return "done";
		});
	}

	private static void repeat(int times, Mono<String> call) {
		Flux.range(0, times).concatMap((i) -> call.onErrorComplete()).blockLast();
	}

}
