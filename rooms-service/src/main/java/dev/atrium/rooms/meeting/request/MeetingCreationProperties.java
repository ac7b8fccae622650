package dev.atrium.rooms.meeting.request;

import java.time.Duration;

import jakarta.validation.constraints.PositiveOrZero;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Patience with meetings that are being created, and how many may be.
 *
 * @param creationWait how long a request for a meeting waits for it at most
 * @param creationLimit how many meetings one caller may have made in one room within the
 * period; 0: as many as they want
 * @param creationPeriod that period
 */
@Validated
@ConfigurationProperties("atrium.meeting")
record MeetingCreationProperties(@DefaultValue("10s") Duration creationWait,
		@DefaultValue("10") @PositiveOrZero int creationLimit, @DefaultValue("1m") Duration creationPeriod) {
}
