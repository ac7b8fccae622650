package dev.atrium.gateway.platform.http;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

import dev.atrium.gateway.platform.PlatformException.Unavailable;

import static org.assertj.core.api.Assertions.assertThat;

class PauseTests {

	private static final Instant START = Instant.parse("2026-01-01T10:00:00Z");

	private final AtomicReference<Instant> now = new AtomicReference<>(START);

	private final Pause pause = new Pause(this.now::get, "Acme");

	@Test
	void endsWhenItIsOver() {
		tellToWait(Duration.ofSeconds(39));

		at(Duration.ofMillis(38_001));
		refusesFor(Duration.ofMillis(999));
		at(Duration.ofSeconds(39));
		lets();
	}

	@Test
	void answerThatComesLaterDoesNotShortenIt() {
		Sinks.One<String> underWay = Sinks.one();
		StepVerifier answer = StepVerifier.create(this.pause.keep(underWay.asMono())).expectError().verifyLater();
		tellToWait(Duration.ofSeconds(30));

		underWay.tryEmitError(new Unavailable("slow down", Duration.ofSeconds(5))).orThrow();

		answer.verify();
		refusesFor(Duration.ofSeconds(30));
	}

	@Test
	void isNeverLongerThanProvidersCount() {
		tellToWait(Duration.ofDays(1));

		at(Duration.ofMinutes(2));
		lets();
	}

	@Test
	void failureThatAsksForNoneMakesNone() {
		StepVerifier.create(this.pause.keep(Mono.error(new Unavailable("down")))).verifyError(Unavailable.class);

		lets();
	}

	private void tellToWait(Duration wait) {
		StepVerifier.create(this.pause.keep(answered(wait))).verifyError(Unavailable.class);
	}

	private void at(Duration afterStart) {
		this.now.set(START.plus(afterStart));
	}

	private void refusesFor(Duration left) {
		StepVerifier.create(this.pause.keep(Mono.just("done")))
			.verifyErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(Unavailable.class,
					(unavailable) -> assertThat(unavailable.retryAfter()).contains(left)));
	}

	private void lets() {
		StepVerifier.create(this.pause.keep(Mono.just("done"))).expectNext("done").verifyComplete();
	}

	private static Mono<String> answered(Duration wait) {
		return Mono.error(new Unavailable("slow down", wait));
	}

}
