package dev.atrium.rooms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Primary;

/** The time of an instance under test, which goes on and can be put forward. */
@Primary
public final class TravellingClock extends Clock {

	private final InstantSource source = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));

	private volatile Duration ahead;

	TravellingClock(@Value("${clock.ahead:0s}") Duration ahead) {
		this.ahead = ahead;
	}

	public Duration ahead() {
		return this.ahead;
	}

	public void advance(Duration by) {
		this.ahead = this.ahead.plus(by);
	}

	@Override
	public Instant instant() {
		return this.source.instant().plus(this.ahead);
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		throw new UnsupportedOperationException();
	}

}
