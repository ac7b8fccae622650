package dev.atrium.rooms.calendar.web;

import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.atrium.rooms.calendar.sync.FeedState;
import dev.atrium.rooms.room.CalendarSettings;

/**
 * How a room's calendar fares.
 */
@Schema(name = "CalendarStatus")
record CalendarStatusResponse(@Schema(example = "enabled") String status, @Nullable Instant lastSync,
		@Nullable Instant nextSync, @Nullable String lastEtag, long eventsCount,
		@Schema(description = "Why the last fetch failed; null if it did not") @Nullable String lastError,
		@Schema(description = "What the calendar has in it that could not be used, with its line") List<String> problems) {

	static CalendarStatusResponse of(CalendarSettings settings, FeedState state, long events) {
		String problems = state.problems();
		return new CalendarStatusResponse(settings.isActive() ? "enabled" : "disabled", state.syncedAt(),
				next(settings, state), state.mark(), events, state.failure(),
				(problems != null) ? problems.lines().toList() : List.of());
	}

	private static @Nullable Instant next(CalendarSettings settings, FeedState state) {
		if (!settings.isActive() || state.retryAt() != null) {
			return settings.isActive() ? state.retryAt() : null;
		}
		return (state.syncedAt() != null) ? state.syncedAt().plus(settings.interval()) : null;
	}

}
