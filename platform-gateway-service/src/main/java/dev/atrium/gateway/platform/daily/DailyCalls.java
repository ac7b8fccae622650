package dev.atrium.gateway.platform.daily;

import dev.atrium.gateway.platform.http.ProviderCalls;
import dev.atrium.gateway.platform.http.ProviderCallsFactory;

/**
 * Daily limits three groups of calls, each by itself.
 *
 * @param most all but those below
 * @param slow deletions and lists of rooms and recordings
 * @param recordingStarts of recordings and streams
 * @param probed those in which Daily calls us before it answers; not limited apart, but
 * slower
 */
record DailyCalls(ProviderCalls most, ProviderCalls slow, ProviderCalls recordingStarts, ProviderCalls probed) {

	static DailyCalls from(ProviderCallsFactory calls) {
		return new DailyCalls(calls.of(DailyPlatform.NAME, DailyPlatform.DISPLAY_NAME),
				limitedBy(calls, "daily-deletions"), limitedBy(calls, "daily-recording-starts"),
				calls.withDeadline("daily-probed", DailyPlatform.NAME, DailyPlatform.DISPLAY_NAME));
	}

	private static ProviderCalls limitedBy(ProviderCallsFactory calls, String limiter) {
		return calls.limitedBy(limiter, DailyPlatform.NAME, DailyPlatform.DISPLAY_NAME);
	}

}
