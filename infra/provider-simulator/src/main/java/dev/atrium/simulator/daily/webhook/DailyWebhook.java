package dev.atrium.simulator.daily.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The domain's webhook.
 *
 * @param uuid names it
 * @param settings where it goes and what it carries
 * @param failed whether the circuit breaker has switched it off
 * @param failedCount failures in a row
 * @param lastDelivery the latest success, if any
 * @param createdAt when it was registered
 * @param updatedAt when it last changed
 */
record DailyWebhook(String uuid, Settings settings, boolean failed, int failedCount, @Nullable Instant lastDelivery,
		Instant createdAt, Instant updatedAt) {

	private static final int FAILURES_TO_SWITCH_OFF = 3;

	static DailyWebhook registered(String uuid, Settings settings, Instant now) {
		return new DailyWebhook(uuid, settings, false, 0, null, now, now);
	}

	DailyWebhook reactivated(Settings settings, Instant now) {
		return new DailyWebhook(this.uuid, settings, false, 0, this.lastDelivery, this.createdAt, now);
	}

	DailyWebhook succeeded(Instant now) {
		return new DailyWebhook(this.uuid, this.settings, this.failed, 0, now, this.createdAt, now);
	}

	DailyWebhook failed(Instant now) {
		int failures = this.failedCount + 1;
		boolean off = this.settings.retryType() == RetryType.CIRCUIT_BREAKER && failures >= FAILURES_TO_SWITCH_OFF;
		return new DailyWebhook(this.uuid, this.settings, off, failures, this.lastDelivery, this.createdAt, now);
	}

	boolean takes(String type) {
		return !this.failed && this.settings.eventTypes().contains(type);
	}

	/**
	 * What whoever registers a webhook decides.
	 *
	 * @param url where callbacks go
	 * @param hmac the base64 secret they are signed with
	 * @param basicAuth sent as basic authorization, if given
	 * @param eventTypes what is sent
	 * @param retryType what happens when a callback does not arrive
	 */
	record Settings(URI url, String hmac, @Nullable String basicAuth, List<String> eventTypes, RetryType retryType) {
	}

	/**
	 * What happens when a callback does not arrive.
	 */
	enum RetryType {

		CIRCUIT_BREAKER("circuit-breaker"), EXPONENTIAL("exponential");

		private final String wireName;

		RetryType(String wireName) {
			this.wireName = wireName;
		}

		String wireName() {
			return this.wireName;
		}

	}

}
