package dev.atrium.rooms.calendar.feed;

import org.jspecify.annotations.Nullable;

/**
 * Something in a feed that could not be used; the rest was.
 *
 * @param line where it stands, counted from 1, if that is known
 * @param reason what is wrong, for the owner of the calendar
 */
public record FeedProblem(@Nullable Integer line, String reason) {

	@Override
	public String toString() {
		return (this.line != null) ? "Line " + this.line + ": " + this.reason : this.reason;
	}

}
