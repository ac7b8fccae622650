package dev.atrium.gateway.platform.whereby;

import dev.atrium.gateway.platform.http.ProviderCalls;
import dev.atrium.gateway.platform.http.ProviderCallsFactory;

/**
 * Whereby limits points by the minute and charges more for some calls than for others.
 *
 * @param reads what only asks
 * @param deletions of meetings and recordings
 * @param writes all other changes
 */
record WherebyCalls(ProviderCalls reads, ProviderCalls deletions, ProviderCalls writes) {

	private static final int DELETION_POINTS = 2;

	private static final int WRITE_POINTS = 3;

	static WherebyCalls from(ProviderCallsFactory factory) {
		ProviderCalls calls = factory.of(WherebyPlatform.NAME, WherebyPlatform.DISPLAY_NAME);
		return new WherebyCalls(calls, calls.costing(DELETION_POINTS), calls.costing(WRITE_POINTS));
	}

}
