package dev.atrium.gateway.recording;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.atrium.gateway.task.RetryPolicy;

/**
 * How long the start of a recording is tried.
 *
 * @param patience a provider says for some seconds that nobody is in a room that somebody
 * has just joined
 * @param firstDelay before the second try; doubles with each further one
 * @param maxDelay the longest that it becomes
 */
@ConfigurationProperties("atrium.recording-start")
record RecordingProperties(@DefaultValue("30s") Duration patience, @DefaultValue("1500ms") Duration firstDelay,
		@DefaultValue("3s") Duration maxDelay) {

	RetryPolicy retryPolicy() {
		return new RetryPolicy(patience, firstDelay, maxDelay);
	}

}
