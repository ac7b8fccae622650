package dev.atrium.gateway.platform.http;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import dev.atrium.gateway.platform.PlatformException.Rejected;
import dev.atrium.gateway.platform.PlatformException.Unavailable;

import static org.assertj.core.api.Assertions.assertThat;

class ProviderCallsTests {

	private final ProviderCalls calls = TestCalls.factory().of("acme", "Acme");

	private final AtomicInteger made = new AtomicInteger();

	@Test
	void repeatableCallIsMadeAgainAfterAFailureThatMayPass() {
		Mono<String> failsOnce = call(
				() -> (this.made.get() == 1) ? Mono.error(new IOException("reset")) : Mono.just("done"));

		StepVerifier.create(this.calls.repeatable(failsOnce)).expectNext("done").verifyComplete();
		assertThat(this.made).hasValue(2);
	}

	@Test
	void otherCallIsMadeOnce() {
		Mono<String> fails = call(() -> Mono.error(new IOException("reset")));

		StepVerifier.create(this.calls.once(fails))
			.verifyErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(Unavailable.class)
				.hasMessage("Acme could not be reached")
				.hasCauseInstanceOf(IOException.class));
		assertThat(this.made).hasValue(1);
	}

	@Test
	void refusalIsNotRepeated() {
		StepVerifier.create(this.calls.repeatable(call(() -> Mono.error(new Rejected("no")))))
			.verifyError(Rejected.class);
		assertThat(this.made).hasValue(1);
	}

	@Test
	void providerThatAsksForAPauseGetsIt() {
		Unavailable limited = new Unavailable("slow down", Duration.ofSeconds(7));

		StepVerifier.create(this.calls.repeatable(call(() -> Mono.error(limited))))
			.verifyErrorSatisfies((ex) -> assertThat(ex).isSameAs(limited));
		assertThat(this.made).hasValue(1);
	}

	@Test
	void callEndsWithItsDeadline() {
		ProviderCalls impatient = TestCalls.factory(Duration.ofMillis(50)).of("acme", "Acme");

		StepVerifier.create(impatient.once(call(Mono::never)))
			.verifyErrorSatisfies(
					(ex) -> assertThat(ex).isInstanceOf(Unavailable.class).hasMessage("Acme did not answer in time"));
	}

	@Test
	void providerThatIsDownIsNotAskedAnyMore() {
		Mono<String> fails = this.calls.once(call(() -> Mono.error(new IOException("reset"))));
		Flux.range(0, 4).concatMap((i) -> fails.onErrorComplete()).blockLast();

		StepVerifier.create(fails)
			.verifyErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(Unavailable.class,
					(unavailable) -> assertThat(unavailable.retryAfter()).isPresent()));
		assertThat(this.made).hasValue(4);
	}

	@Test
	void refusalsDoNotMakeAProviderCountAsDown() {
		Mono<String> refused = this.calls.once(call(() -> Mono.error(new Rejected("no"))));

		Flux.range(0, 6).concatMap((i) -> refused.onErrorComplete()).blockLast();

		assertThat(this.made).hasValue(6);
	}

	@Test
	void callBeyondTheRateLimitIsNotMade() {
		Mono<String> call = this.calls.once(call(() -> Mono.just("done")));
		Flux.range(0, 8).concatMap((i) -> call).blockLast();

		StepVerifier.create(call).verifyError(Unavailable.class);
		assertThat(this.made).hasValue(8);
	}

	@Test
	void callBeyondTheBulkheadIsNotMade() {
		Mono<String> hanging = this.calls.once(call(Mono::never));

		StepVerifier.create(Flux.range(0, 3).flatMap((i) -> hanging))
			.verifyErrorSatisfies((ex) -> assertThat(ex).hasMessageContaining("is not asked for the moment"));
		assertThat(this.made).hasValue(2);
	}

	private Mono<String> call(Supplier<Mono<String>> answer) {
		return Mono.defer(() -> {
			this.made.incrementAndGet();
			return answer.get();
		});
	}

}
