package dev.atrium.rooms.calendar.fetch;

/**
 * A calendar's server answered, but with no feed. The message is for the calendar's
 * owner.
 */
public final class FeedUnavailable extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final boolean gone;

	FeedUnavailable(String message, boolean gone) {
		super(message);
		this.gone = gone;
	}

	/** Whether the server says that there is no such feed, rather than that it fails. */
	public boolean isGone() {
		return this.gone;
	}

}
