package dev.atrium.simulator.whereby;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

import dev.atrium.simulator.SimulatorProperties;

/**
 * Whereby's limit: points per minute, shared by all keys of the organization.
 */
@Component
class PointLimit {

	private static final Duration WINDOW = Duration.ofMinutes(1);

	private static final int READ = 1;

	private static final int DELETE = 2;

	private static final int WRITE = 3;

	private final Clock clock;

	private final boolean enabled;

	private final int pointsPerMinute;

	private Instant windowEnd = Instant.EPOCH;

	private int spent;

	PointLimit(Clock clock, SimulatorProperties simulator, WherebyProperties whereby) {
		this.clock = clock;
		this.enabled = simulator.rateLimiting();
		this.pointsPerMinute = whereby.pointsPerMinute();
	}

	/**
	 * Charges a call.
	 * @throws WherebyError if it is one too many
	 */
	synchronized void charge(HttpMethod method) {
		Instant now = this.clock.instant();
		if (!now.isBefore(this.windowEnd)) {
			this.windowEnd = now.plus(WINDOW);
			this.spent = 0;
		}
		int price = price(method);
		if (this.enabled && this.spent + price > this.pointsPerMinute) {
			throw WherebyError.tooManyPoints(this.pointsPerMinute, this.pointsPerMinute - this.spent, now,
					this.windowEnd);
		}
		this.spent += price;
	}

	private static int price(HttpMethod method) {
		if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
			return READ;
		}
		return method.equals(HttpMethod.DELETE) ? DELETE : WRITE;
	}

}
