package dev.atrium.e2e.system;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A recording as rooms-service shows it.
 */
public record Recording(String id, String meetingId, String platform, String status, @Nullable Double durationSeconds,
		@Nullable String audioUrl, @Nullable String waveformUrl, Meeting.@Nullable Failure failure) {

	public boolean isProcessed() {
		return "processed".equals(this.status);
	}

	record Page(List<Recording> items, int total) {
	}

}
