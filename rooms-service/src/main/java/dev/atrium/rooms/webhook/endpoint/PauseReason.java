package dev.atrium.rooms.webhook.endpoint;

/**
 * Why nothing is sent to an endpoint until its owner resumes it.
 */
public enum PauseReason {

	/** It answered 410: it does not want to hear from us any more. */
	GONE("The receiver answered 410 Gone"),
	/** It only failed, many times and for long. */
	ONLY_FAILURES("The receiver has only failed for a long time");

	private final String words;

	PauseReason(String words) {
		this.words = words;
	}

	/** The reason as the room's owner reads it. */
	public String words() {
		return this.words;
	}

}
