package dev.atrium.gateway.platform.http;

import java.time.Clock;
import java.time.Duration;

import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.github.resilience4j.ratelimiter.RequestNotPermitted;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;

/**
 * Guards with one repetition and otherwise small numbers: a breaker that opens after four
 * failures, two calls at once, eight a minute.
 */
public final class TestCalls {

	private TestCalls() {
	}

	/** New guards, with a deadline that no test meets. */
	public static ProviderCallsFactory factory() {
		return factory(Duration.ofMinutes(1));
	}

	/** New guards that let through whatever a test calls. */
	public static ProviderCallsFactory ample() {
		return factory(Duration.ofMinutes(1), 1000);
	}

	/** New guards with a deadline. */
	static ProviderCallsFactory factory(Duration deadline) {
		return factory(deadline, 2);
	}

	private static ProviderCallsFactory factory(Duration deadline, int size) {
		return new ProviderCallsFactory(
				TimeLimiterRegistry.of(TimeLimiterConfig.custom().timeoutDuration(deadline).build()),
				CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
					.minimumNumberOfCalls(2 * size)
					.slidingWindowSize(10 * size)
					.recordException(new WorthRepeating())
					.ignoreExceptions(RequestNotPermitted.class, BulkheadFullException.class)
					.build()),
				BulkheadRegistry
					.of(BulkheadConfig.custom().maxConcurrentCalls(size).maxWaitDuration(Duration.ZERO).build()),
				RateLimiterRegistry.of(RateLimiterConfig.custom()
					.limitForPeriod(4 * size)
					.limitRefreshPeriod(Duration.ofMinutes(1))
					.timeoutDuration(Duration.ZERO)
					.build()),
				RetryRegistry.of(RetryConfig.custom()
					.maxAttempts(2)
					.waitDuration(Duration.ofMillis(10))
					.retryOnException(new WorthRepeating())
					.build()),
				Clock.systemUTC());
	}

}
