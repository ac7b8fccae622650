package dev.atrium.rooms.webhook.upkeep;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How deliveries are looked after.
 *
 * @param sweepPeriod how often to look for what nobody is asked to send
 * @param overdue how late that must be
 * @param retention how long the log of what is finished is kept
 */
@ConfigurationProperties("atrium.webhook.upkeep")
record UpkeepProperties(@DefaultValue("30s") Duration sweepPeriod, @DefaultValue("15s") Duration overdue,
		@DefaultValue("30d") Duration retention) {
}
