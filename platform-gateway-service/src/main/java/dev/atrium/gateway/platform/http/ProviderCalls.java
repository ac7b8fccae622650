package dev.atrium.gateway.platform.http;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.reactor.bulkhead.operator.BulkheadOperator;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.github.resilience4j.reactor.ratelimiter.operator.RateLimiterOperator;
import io.github.resilience4j.reactor.retry.RetryOperator;
import io.github.resilience4j.reactor.timelimiter.TimeLimiterOperator;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.timelimiter.TimeLimiter;
import reactor.core.publisher.Mono;

import dev.atrium.gateway.platform.PlatformException;
import dev.atrium.gateway.platform.PlatformException.Unavailable;

/**
 * Guards the calls to one provider, apart from those to the others: each has a deadline,
 * takes its place in a limited number of concurrent calls and in the provider's rate
 * limit, and is not made while the provider is known to be down. Configured under
 * {@code resilience4j}, by the platform's name.
 */
public final class ProviderCalls {

	/** A little after which a breaker or a limit may let the next call through. */
	private static final Duration SHORT_WHILE = Duration.ofSeconds(1);

	private final String displayName;

	private final Guards guards;

	ProviderCalls(String displayName, Guards guards) {
		this.displayName = displayName;
		this.guards = guards;
	}

	/** Guards a call that must not be made twice without looking first. */
	public <T> Mono<T> once(Mono<T> call) {
		return call.transformDeferred(TimeLimiterOperator.of(this.guards.deadline()))
			.onErrorMap(ProviderCalls::isForeign, this::withoutAnswer)
			.transformDeferred(CircuitBreakerOperator.of(this.guards.breaker()))
			.transformDeferred(BulkheadOperator.of(this.guards.bulkhead()))
			.transformDeferred(RateLimiterOperator.of(this.guards.limiter()))
			.onErrorMap(ProviderCalls::isForeign, this::notMade);
	}

	/** Guards a call that has the same effect made twice: it is tried again at once. */
	public <T> Mono<T> repeatable(Mono<T> call) {
		return once(call).transformDeferred(RetryOperator.of(this.guards.retry()));
	}

	private static boolean isForeign(Throwable ex) {
		return !(ex instanceof PlatformException);
	}

	private Throwable withoutAnswer(Throwable ex) {
		String problem = (ex instanceof TimeoutException) ? " did not answer in time" : " could not be reached";
		return new Unavailable(displayName + problem, ex);
	}

	private Throwable notMade(Throwable ex) {
		String detail = displayName + " is not asked for the moment: " + ex.getMessage();
		return (ex instanceof CallNotPermittedException) ? Unavailable.circuitOpen(detail, SHORT_WHILE)
				: new Unavailable(detail, SHORT_WHILE);
	}

	/** The guards of one provider. */
	record Guards(TimeLimiter deadline, CircuitBreaker breaker, Bulkhead bulkhead, RateLimiter limiter, Retry retry) {
	}

}
