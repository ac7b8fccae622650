package dev.atrium.rooms.room.web;

import java.time.Instant;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.atrium.rooms.calendar.sync.FeedState;
import dev.atrium.rooms.room.CalendarSettings;

/**
 * The fields of a room that are about its calendar. The feed's URL is a secret: who knows
 * it reads the calendar.
 */
record RoomCalendar(@Schema(description = "The calendar's feed; for the owner") @Nullable String icsUrl,
		boolean icsEnabled, @Schema(description = "In minutes up to 60, in seconds above") int icsFetchInterval,
		@Schema(description = "When its server last gave a good answer; for the owner") @Nullable Instant icsLastSync,
		@Schema(description = "The server's mark of what was read, or ours; for the owner") @Nullable String icsLastEtag) {

	static RoomCalendar forOthers(CalendarSettings settings) {
		return new RoomCalendar(null, settings.enabled(), settings.fetchInterval(), null, null);
	}

	static RoomCalendar forOwner(CalendarSettings settings, @Nullable FeedState state) {
		if (state == null || !state.url().equals(settings.url())) {
			return new RoomCalendar(settings.url(), settings.enabled(), settings.fetchInterval(), null, null);
		}
		return new RoomCalendar(settings.url(), settings.enabled(), settings.fetchInterval(), state.syncedAt(),
				state.mark());
	}

	// Without the URL.
	@Override
	public String toString() {
		return "RoomCalendar[icsEnabled=" + this.icsEnabled + ", icsLastSync=" + this.icsLastSync + "]";
	}

}
