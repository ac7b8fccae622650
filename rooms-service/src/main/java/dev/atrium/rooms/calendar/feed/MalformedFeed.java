package dev.atrium.rooms.calendar.feed;

/**
 * What was fetched is no calendar, or not a whole one. The message is for the calendar's
 * owner and names the line.
 */
public final class MalformedFeed extends RuntimeException {

	private static final long serialVersionUID = 1L;

	MalformedFeed(int line, String reason) {
		super("Line %d: %s".formatted(line, reason));
	}

}
