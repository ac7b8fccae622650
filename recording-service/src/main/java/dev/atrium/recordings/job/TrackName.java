package dev.atrium.recordings.job;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.atrium.recordings.processing.Speaker;

/**
 * What the name of a Daily track says, as Daily's raw-tracks-tools read it: <code>
 * {recording's start}-{participant}-{cam|screen}-{audio|video}-{track's start}</code>,
 * both times in Unix milliseconds, in any folder.
 *
 * @param name the name itself
 * @param speaker who or what is heard in it
 * @param start when the track starts, counted from the recording's start
 */
record TrackName(String name, Speaker speaker, Duration start) {

	private static final Pattern FORM = Pattern
		.compile("(?:.*/)?((?<from>\\d{13,15})-(?<who>[0-9a-fA-F-]{36})-(?<of>cam|screen)-(?:audio|video)"
				+ "-(?<start>\\d{13,15}))(?:\\.\\w{1,5})?");

	// The mix is silent until its first track: a name must not make it last for years.
	private static final Duration LONGEST = Duration.ofDays(1);

	/** Reads a key; empty if it is not of that form, or its start is out of the world. */
	static Optional<TrackName> of(String objectKey) {
		Matcher matcher = FORM.matcher(objectKey);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		Duration start = Duration
			.ofMillis(Long.parseLong(matcher.group("start")) - Long.parseLong(matcher.group("from")));
		// A track that is said to start earlier starts with the recording.
		Duration counted = start.isNegative() ? Duration.ZERO : start;
		return Optional.of(new TrackName(matcher.group(1), speaker(matcher), counted))
			.filter((name) -> start.compareTo(LONGEST) < 0);
	}

	// What somebody shows makes sounds too, but does not speak.
	private static Speaker speaker(Matcher matcher) {
		boolean speaks = "cam".equals(matcher.group("of"));
		return new Speaker(matcher.group("who") + (speaks ? "" : "-screen"), speaks);
	}

}
