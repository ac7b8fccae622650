package dev.atrium.simulator.whereby.payload;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * A recording Whereby hosts; names neither room nor meeting.
 */
public record RecordingView(String recordingId, @Nullable String roomSessionId, String filename, String startDate,
		String endDate, BigDecimal sizeInMegaBytes) {
}
