package dev.atrium.rooms.live;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the log of what was told goes back.
 *
 * @param retention how long an entry is kept; whoever was away for longer is told how
 * everything is now
 */
@ConfigurationProperties("atrium.live.log")
record LiveProperties(@DefaultValue("24h") Duration retention) {
}
