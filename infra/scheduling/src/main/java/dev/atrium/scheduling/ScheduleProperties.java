package dev.atrium.scheduling;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How work is done.
 *
 * @param deadline how long a turn may take; one that hangs is broken off
 */
@ConfigurationProperties("atrium.schedule")
record ScheduleProperties(@DefaultValue("5m") Duration deadline) {
}
