package dev.atrium.rooms.meeting;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Since when people are expected in a meeting.
 *
 * @param requestedAt when it was asked for
 * @param scheduled whether it is held at a time set beforehand, such as a calendar's;
 * else somebody stands at the door
 * @param admittedAt when somebody was last shown in while nobody was there; {@code null}
 * if that has not happened since it was requested
 */
public record Expectation(Instant requestedAt, boolean scheduled, @Nullable Instant admittedAt) {

	/** The last moment that gave reason to expect somebody. */
	Instant last() {
		return (this.admittedAt != null) ? this.admittedAt : this.requestedAt;
	}

}
