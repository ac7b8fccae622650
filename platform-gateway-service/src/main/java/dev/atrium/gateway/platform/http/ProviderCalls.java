package dev.atrium.gateway.platform.http;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RequestNotPermitted;
import io.github.resilience4j.reactor.bulkhead.operator.BulkheadOperator;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.github.resilience4j.reactor.retry.RetryOperator;
import io.github.resilience4j.reactor.timelimiter.TimeLimiterOperator;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.timelimiter.TimeLimiter;
import reactor.core.publisher.Mono;

import org.springframework.web.reactive.function.client.WebClientRequestException;

import dev.atrium.gateway.platform.PlatformException;
import dev.atrium.gateway.platform.PlatformException.Unavailable;

/**
 * Guards the calls to one provider, apart from those to the others: none is made while
 * the provider is known to be down or has asked for a pause, each takes its place in the
 * provider's rate limit and in a limited number of concurrent calls, and each has a
 * deadline. Configured under {@code resilience4j}, by the platform's name.
 */
public final class ProviderCalls {

	/** A little after which a breaker or a limit may let the next call through. */
	private static final Duration SHORT_WHILE = Duration.ofSeconds(1);

	private final String displayName;

	private final Guards guards;

	private final int cost;

	ProviderCalls(String displayName, Guards guards, int cost) {
		this.displayName = displayName;
		this.guards = guards;
		this.cost = cost;
	}

	/** The same guards for calls that use up more of the rate limit. */
	public ProviderCalls costing(int permits) {
		return new ProviderCalls(this.displayName, this.guards, permits);
	}

	/** Guards a call that must not be made twice without looking first. */
	public <T> Mono<T> once(Mono<T> call) {
		return call.transformDeferred(TimeLimiterOperator.of(this.guards.deadline()))
			.onErrorMap(ProviderCalls::isForeign, this::withoutAnswer)
			.transformDeferred(BulkheadOperator.of(this.guards.bulkhead()))
			.transform(this::inTurn)
			.transformDeferred(CircuitBreakerOperator.of(this.guards.breaker()))
			.transform(this.guards.pause()::keep)
			.onErrorMap(ProviderCalls::isForeign, this::notMade);
	}

	/** Guards a call that has the same effect made twice: it is tried again at once. */
	public <T> Mono<T> repeatable(Mono<T> call) {
		return once(call).transformDeferred(RetryOperator.of(this.guards.retry()));
	}

	// The library's own operator takes one permit, whatever the call costs.
	private <T> Mono<T> inTurn(Mono<T> call) {
		return Mono.defer(() -> {
			long nanosToWait = this.guards.limiter().reservePermission(this.cost);
			if (nanosToWait < 0) {
				return Mono.error(RequestNotPermitted.createRequestNotPermitted(this.guards.limiter()));
			}
			return (nanosToWait == 0) ? call : Mono.delay(Duration.ofNanos(nanosToWait)).then(call);
		});
	}

	private static boolean isForeign(Throwable ex) {
		return !(ex instanceof PlatformException);
	}

	private Throwable withoutAnswer(Throwable ex) {
		return switch (ex) {
			case TimeoutException _ -> new Unavailable(this.displayName + " did not answer in time", ex);
			case WebClientRequestException _, IOException _ ->
				new Unavailable(this.displayName + " could not be reached", ex);
			default -> new Unavailable(this.displayName + " gave an answer that cannot be read", ex);
		};
	}

	private Throwable notMade(Throwable ex) {
		String notAsked = this.displayName + " is not asked for the moment: ";
		return switch (ex) {
			case CallNotPermittedException _ ->
				Unavailable.circuitOpen(notAsked + "it has not answered of late", SHORT_WHILE);
			case RequestNotPermitted _ -> new Unavailable(notAsked + "it allows no more requests", SHORT_WHILE);
			case BulkheadFullException _ -> new Unavailable(notAsked + "too many requests are under way", SHORT_WHILE);
			default -> new Unavailable(notAsked + ex.getMessage(), SHORT_WHILE);
		};
	}

	/** The guards of one provider. */
	record Guards(TimeLimiter deadline, CircuitBreaker breaker, Bulkhead bulkhead, RateLimiter limiter, Retry retry,
			Pause pause) {
	}

}
