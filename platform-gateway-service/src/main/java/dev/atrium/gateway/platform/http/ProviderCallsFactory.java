package dev.atrium.gateway.platform.http;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;

import org.springframework.stereotype.Component;

import dev.atrium.gateway.platform.http.ProviderCalls.Guards;

/**
 * Makes the guards of each provider from the configured ones.
 */
@Component
public class ProviderCallsFactory {

	private final TimeLimiterRegistry deadlines;

	private final CircuitBreakerRegistry breakers;

	private final BulkheadRegistry bulkheads;

	private final RateLimiterRegistry limiters;

	private final RetryRegistry retries;

	private final Clock clock;

	private final Map<String, Pause> pauses = new ConcurrentHashMap<>();

	ProviderCallsFactory(TimeLimiterRegistry deadlines, CircuitBreakerRegistry breakers, BulkheadRegistry bulkheads,
			RateLimiterRegistry limiters, RetryRegistry retries, Clock clock) {
		this.deadlines = deadlines;
		this.breakers = breakers;
		this.bulkheads = bulkheads;
		this.limiters = limiters;
		this.retries = retries;
		this.clock = clock;
	}

	/**
	 * The guards of a provider.
	 * @param platform its name, also that of its guards
	 * @param displayName how messages call it
	 */
	public ProviderCalls of(String platform, String displayName) {
		return limitedBy(platform, platform, displayName);
	}

	/**
	 * The guards of those calls for which a provider has a limit of its own; a pause that
	 * it asks for holds for them alone.
	 * @param limiter the name of that rate limiter
	 */
	public ProviderCalls limitedBy(String limiter, String platform, String displayName) {
		return new ProviderCalls(displayName, guards(platform, limiter, platform, displayName), 1);
	}

	/**
	 * The guards of those calls that take a provider longer than all others.
	 * @param deadline the name of that time limiter
	 */
	public ProviderCalls withDeadline(String deadline, String platform, String displayName) {
		return new ProviderCalls(displayName, guards(deadline, platform, platform, displayName), 1);
	}

	private Guards guards(String deadline, String limiter, String platform, String displayName) {
		Pause pause = this.pauses.computeIfAbsent(limiter, (name) -> new Pause(this.clock, displayName));
		return new Guards(this.deadlines.timeLimiter(deadline), this.breakers.circuitBreaker(platform),
				this.bulkheads.bulkhead(platform), this.limiters.rateLimiter(limiter), this.retries.retry(platform),
				pause);
	}

}
