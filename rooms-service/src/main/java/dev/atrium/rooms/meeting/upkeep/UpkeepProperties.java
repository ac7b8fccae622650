package dev.atrium.rooms.meeting.upkeep;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How meetings are looked after.
 *
 * @param lookEvery how often to look for meetings that something is due for
 * @param askAgain after how long again where a provider has somebody in a meeting that we
 * believe to be empty, or cannot say
 */
@ConfigurationProperties("atrium.meeting.upkeep")
record UpkeepProperties(@DefaultValue("5s") Duration lookEvery, @DefaultValue("1m") Duration askAgain) {
}
