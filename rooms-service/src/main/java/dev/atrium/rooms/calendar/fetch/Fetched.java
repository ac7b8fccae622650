package dev.atrium.rooms.calendar.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What a calendar's server answered.
 */
public sealed interface Fetched {

	/** What was fetched before still holds. */
	record Unchanged() implements Fetched {
	}

	/**
	 * The feed.
	 *
	 * @param text its text
	 * @param validators what to tell the server the next time
	 */
	record Content(String text, Validators validators) implements Fetched {
	}

	/**
	 * The server's marks of what it has sent (RFC 9110, 8.8).
	 *
	 * @param etag its ETag
	 * @param lastModified its Last-Modified
	 */
	record Validators(@Nullable String etag, @Nullable String lastModified) {

		/** Asks for the feed in any case. */
		public static final Validators NONE = new Validators(null, null);

	}

}
