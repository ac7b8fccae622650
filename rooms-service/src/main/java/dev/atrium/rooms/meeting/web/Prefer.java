package dev.atrium.rooms.meeting.web;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The header of RFC 7240, as far as it says how long a client wants to wait. */
final class Prefer {

	static final String HEADER = "Prefer";

	// Nine digits fit an int; preferences that are none are to be ignored.
	private static final Pattern WAIT = Pattern.compile("(?:^|[,;])\\s*wait\\s*=\\s*\"?(\\d{1,9})\"?\\s*(?:$|[,;])",
			Pattern.CASE_INSENSITIVE);

	private Prefer() {
	}

	/** The wait that the header asks for, or the other if it asks for none. */
	static Duration wait(@Nullable String header, Duration otherwise) {
		Matcher wait = WAIT.matcher((header != null) ? header : "");
		return wait.find() ? Duration.ofSeconds(Long.parseLong(wait.group(1))) : otherwise;
	}

}
