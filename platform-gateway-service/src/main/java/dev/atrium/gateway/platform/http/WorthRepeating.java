package dev.atrium.gateway.platform.http;

import java.util.function.Predicate;

import dev.atrium.gateway.platform.PlatformException.Unavailable;

/**
 * Tells the failures after which another try within the same call makes sense from those
 * that take longer to pass. Resilience4j makes it by its name in the configuration of the
 * retries.
 */
public class WorthRepeating implements Predicate<Throwable> {

	@Override
	public boolean test(Throwable ex) {
		return ex instanceof Unavailable unavailable && unavailable.retryAfter().isEmpty();
	}

}
