package dev.atrium.rooms.live.stream;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The streams.
 *
 * @param heartbeat how often something is sent in any case, so that nobody between takes
 * the connection to be dead
 * @param longest after how long a stream ends; its client comes again, by whatever rights
 * it has then
 * @param retry after how long a client whose stream ends is asked to come again
 */
@ConfigurationProperties("atrium.live.stream")
record StreamProperties(@DefaultValue("15s") Duration heartbeat, @DefaultValue("30m") Duration longest,
		@DefaultValue("2s") Duration retry) {
}
