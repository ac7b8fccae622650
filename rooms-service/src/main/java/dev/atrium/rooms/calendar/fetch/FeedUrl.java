package dev.atrium.rooms.calendar.fetch;

import java.util.regex.Pattern;

/**
 * How calendars are addressed.
 */
public final class FeedUrl {

	private static final Pattern WEBCAL = Pattern.compile("(?i)^webcals?:");

	private FeedUrl() {
	}

	/** The URL to fetch: {@code webcal} stands for {@code https}. */
	public static String toFetch(String url) {
		return WEBCAL.matcher(url.strip()).replaceFirst("https:");
	}

}
