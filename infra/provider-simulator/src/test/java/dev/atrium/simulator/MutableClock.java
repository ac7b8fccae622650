package dev.atrium.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * The real time, until it is moved forward.
 */
public final class MutableClock extends Clock {

	private Duration ahead = Duration.ZERO;

	@Override
	public synchronized Instant instant() {
		return Instant.now().plus(this.ahead);
	}

	public synchronized void setTo(Instant time) {
		this.ahead = Duration.between(Instant.now(), time);
	}

	public synchronized void advanceMillis(long millis) {
		this.ahead = this.ahead.plusMillis(millis);
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Puts it in the place of the real one.
	 */
	@TestConfiguration(proxyBeanMethods = false)
	static class InPlaceOfTheRealOne {

		@Bean
		@Primary
		MutableClock mutableClock() {
			return new MutableClock();
		}

	}

}
