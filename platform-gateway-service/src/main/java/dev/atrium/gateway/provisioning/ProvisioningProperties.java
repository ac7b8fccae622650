package dev.atrium.gateway.provisioning;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.atrium.gateway.task.RetryPolicy;

/**
 * How long meetings are tried to be created and ended.
 *
 * @param patience how long a provider that does not answer is asked for a room
 * @param firstDelay before it is asked the second time; doubles with each further time
 * @param maxDelay the longest that it becomes
 * @param endMaxDelay the same for closing a room, which is tried until the room is gone
 * by itself
 */
@ConfigurationProperties("atrium.provisioning")
record ProvisioningProperties(@DefaultValue("60s") Duration patience, @DefaultValue("500ms") Duration firstDelay,
		@DefaultValue("10s") Duration maxDelay, @DefaultValue("1m") Duration endMaxDelay) {

	RetryPolicy creation() {
		return new RetryPolicy(patience, firstDelay, maxDelay);
	}

	RetryPolicy ending() {
		return new RetryPolicy(patience, firstDelay, endMaxDelay);
	}

}
