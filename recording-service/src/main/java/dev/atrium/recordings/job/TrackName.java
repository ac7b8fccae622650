package dev.atrium.recordings.job;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a Daily track says, as Daily's raw-tracks-tools read it: <code>
 * {recording's start}-{participant}-{cam|screen}-{audio|video}-{track's start}</code>,
 * both times in Unix milliseconds, in any folder.
 *
 * @param name the name itself
 * @param start when the track starts, counted from the recording's start
 */
record TrackName(String name, Duration start) {

	private static final Pattern FORM = Pattern
		.compile("(?:.*/)?((\\d{13,15})-[0-9a-fA-F-]{36}-(?:cam|screen)-(?:audio|video)-(\\d{13,15}))(?:\\.\\w{1,5})?");

	// The mix is silent until its first track: a name must not make it last for years.
	private static final Duration LONGEST = Duration.ofDays(1);

	/** Reads a key; empty if it is not of that form, or its start is out of the world. */
	static Optional<TrackName> of(String objectKey) {
		Matcher matcher = FORM.matcher(objectKey);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		Duration start = Duration.ofMillis(Long.parseLong(matcher.group(3)) - Long.parseLong(matcher.group(2)));
		// A track that is said to start earlier starts with the recording.
		Duration counted = start.isNegative() ? Duration.ZERO : start;
		return Optional.of(new TrackName(matcher.group(1), counted)).filter((name) -> start.compareTo(LONGEST) < 0);
	}

}
