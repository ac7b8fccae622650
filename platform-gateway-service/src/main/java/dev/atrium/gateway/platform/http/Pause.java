package dev.atrium.gateway.platform.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

import reactor.core.publisher.Mono;

import dev.atrium.gateway.platform.PlatformException.Unavailable;

/**
 * The time for which a provider has asked to be left alone. It holds for all calls that
 * share its limit, not only for the one that was told.
 */
final class Pause {

	/** The providers count by the minute at most. */
	private static final Duration LONGEST = Duration.ofMinutes(2);

	private final AtomicReference<Instant> end = new AtomicReference<>(Instant.EPOCH);

	private final InstantSource clock;

	private final String displayName;

	Pause(InstantSource clock, String displayName) {
		this.clock = clock;
		this.displayName = displayName;
	}

	/** Makes a call only outside the pause, and notes the pause that it is told of. */
	<T> Mono<T> keep(Mono<T> call) {
		return Mono.defer(() -> {
			Duration left = Duration.between(this.clock.instant(), this.end.get());
			return left.isPositive() ? Mono.error(notYet(left)) : call.doOnError(Unavailable.class, this::note);
		});
	}

	private Unavailable notYet(Duration left) {
		long seconds = left.plusMillis(999).toSeconds();
		return new Unavailable(this.displayName + " has asked to be left alone for another " + seconds + " s", left);
	}

	private void note(Unavailable answer) {
		answer.retryAfter()
			.map((asked) -> (asked.compareTo(LONGEST) > 0) ? LONGEST : asked)
			.map(this.clock.instant()::plus)
			.ifPresent((until) -> this.end.accumulateAndGet(until, Pause::later));
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

}
