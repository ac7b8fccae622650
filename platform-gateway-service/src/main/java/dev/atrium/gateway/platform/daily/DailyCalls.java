package dev.atrium.gateway.platform.daily;

import dev.atrium.gateway.platform.http.ProviderCalls;
import dev.atrium.gateway.platform.http.ProviderCallsFactory;

/**
 * Daily limits three groups of calls, each by itself.
 *
 * @param most all but those below
 * @param slow deletions and lists of rooms and recordings
 * @param recordingStarts of recordings and streams
 */
record DailyCalls(ProviderCalls most, ProviderCalls slow, ProviderCalls recordingStarts) {

	static DailyCalls from(ProviderCallsFactory calls) {
		return new DailyCalls(calls.of(DailyPlatform.NAME, DailyPlatform.DISPLAY_NAME),
				limitedBy(calls, "daily-deletions"), limitedBy(calls, "daily-recording-starts"));
	}

	private static ProviderCalls limitedBy(ProviderCallsFactory calls, String limiter) {
		return calls.limitedBy(limiter, DailyPlatform.NAME, DailyPlatform.DISPLAY_NAME);
	}

}
