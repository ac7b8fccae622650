package dev.atrium.gateway.support;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Primary;

/**
 * Tells the time, or the time that a test has set.
 */
@Primary
public class SettableClock extends Clock {

	private volatile @Nullable Instant set;

	/** Stops at a moment. */
	public void set(Instant moment) {
		this.set = moment;
	}

	/** Goes with the world again. */
	public void reset() {
		this.set = null;
	}

	@Override
	public Instant instant() {
		Instant moment = this.set;
		return (moment != null) ? moment : Instant.now();
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		throw new UnsupportedOperationException("The tests know no zones");
	}

}
