package dev.atrium.rooms.calendar.sync;

import java.net.URI;
import java.time.Duration;

import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Calendars.
 *
 * @param uiBaseUrl the frontend's URL, which events name with the room's name behind it
 * @param emptyFetches after how many fetches in a row a feed without any event, or one
 * that is gone, is believed and its events are deleted
 * @param lookEvery how often to look for calendars that are due
 */
@Validated
@ConfigurationProperties("atrium.calendar")
record CalendarProperties(@DefaultValue("http://localhost:3000") URI uiBaseUrl,
		@DefaultValue("3") @Min(1) int emptyFetches, @DefaultValue("30s") Duration lookEvery) {
}
