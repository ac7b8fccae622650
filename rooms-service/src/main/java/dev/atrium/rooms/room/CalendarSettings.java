package dev.atrium.rooms.room;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * The calendar of a room.
 *
 * @param url where its feed is; {@code null}: it has none. Whoever knows it reads the
 * calendar
 * @param enabled whether the feed is read
 * @param fetchInterval how often, as the client gave it: in minutes up to 60, which is
 * how Reflector's frontend counts, in seconds above
 */
public record CalendarSettings(@Nullable String url, boolean enabled, int fetchInterval) {

	/** No calendar. */
	public static final CalendarSettings NONE = new CalendarSettings(null, false, 300);

	private static final int MOST_MINUTES = 60;

	/** Whether there is a feed to read. */
	public boolean isActive() {
		return this.enabled && this.url != null;
	}

	/** How often the feed is read. */
	public Duration interval() {
		return (this.fetchInterval <= MOST_MINUTES) ? Duration.ofMinutes(this.fetchInterval)
				: Duration.ofSeconds(this.fetchInterval);
	}

}
