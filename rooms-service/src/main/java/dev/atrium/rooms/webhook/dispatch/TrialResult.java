package dev.atrium.rooms.webhook.dispatch;

import org.jspecify.annotations.Nullable;

/**
 * How a trial went, in Reflector's words. What the receiver answered stays out: a URL
 * that is entered here must not become a way to read what it answers.
 *
 * @param success whether the receiver has taken the event
 * @param message the same in words
 * @param error what was wrong, if something was
 * @param statusCode the receiver's HTTP status, if it answered
 */
public record TrialResult(boolean success, String message, @Nullable String error, @Nullable Integer statusCode) {

	private static final String FAILED = "Webhook test failed";

	static TrialResult successful(int status) {
		return new TrialResult(true, "Webhook test successful", null, status);
	}

	static TrialResult failed(String error, @Nullable Integer status) {
		return new TrialResult(false, FAILED, error, status);
	}

	static TrialResult timedOut() {
		return failed("Webhook request timed out (10 seconds)", null);
	}

	static TrialResult notConnected(String why) {
		return failed("Could not connect to webhook URL: " + why, null);
	}

}
