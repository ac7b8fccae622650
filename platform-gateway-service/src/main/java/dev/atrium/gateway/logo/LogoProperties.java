package dev.atrium.gateway.logo;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.atrium.gateway.task.RetryPolicy;

/**
 * The logo and how long it is tried to be shown in a new room.
 *
 * @param file path of a PNG or JPEG image; absent: rooms look as the provider's account
 * says
 * @param patience how long a provider that does not answer is asked
 * @param firstDelay before it is asked the second time; doubles with each further time
 * @param maxDelay the longest that it becomes
 */
@ConfigurationProperties("atrium.logo")
record LogoProperties(@DefaultValue("") String file, @DefaultValue("10m") Duration patience,
		@DefaultValue("1s") Duration firstDelay, @DefaultValue("1m") Duration maxDelay) {

	boolean isPresent() {
		return !file.isBlank();
	}

	RetryPolicy retryPolicy() {
		return new RetryPolicy(patience, firstDelay, maxDelay);
	}

}
