package dev.atrium.rooms.meeting;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * What time does to meetings.
 *
 * @param grace how long a meeting that everybody has left waits for somebody to come back
 * @param unusedAfter how long a meeting that nobody ever joined is kept, unless it is
 * scheduled
 * @param unansweredAfter how long the gateway has to answer a request; longer than its
 * own patience with providers
 * @param extension by how much the window of a meeting that goes on is extended
 * @param longest how long after its start the provider closes a meeting's room, and no
 * extension helps any more
 */
@ConfigurationProperties("atrium.meeting.life")
record MeetingLifeProperties(@DefaultValue("60s") Duration grace, @DefaultValue("30m") Duration unusedAfter,
		@DefaultValue("10m") Duration unansweredAfter, @DefaultValue("1h") Duration extension,
		@DefaultValue("24h") Duration longest) {

	MeetingLifeProperties {
		Assert.isTrue(!grace.isNegative(), "grace must not be negative");
		Assert.isTrue(unusedAfter.isPositive(), "unused-after must be positive");
		Assert.isTrue(unansweredAfter.isPositive(), "unanswered-after must be positive");
		Assert.isTrue(extension.isPositive(), "extension must be positive");
		Assert.isTrue(longest.compareTo(MeetingWindow.LENGTH) >= 0, "longest must be at least a meeting's window, 8h");
	}

}
