package dev.atrium.gateway.platform.whereby;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What the name of a recording's file tells:
 * {@code [folder/]<room>-2023-10-31T13:09:35Z.mp4}. Callbacks are read the same way, so
 * that both sources tell the same of a recording.
 *
 * @param room the room's name
 * @param startedAt when the recording began
 */
record RecordingFilename(String room, @Nullable Instant startedAt) {

	private static final Pattern PATTERN = Pattern
		.compile("(?:.*/)?([^/]+)-(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?Z)\\.(?:mp4|mkv)");

	static Optional<RecordingFilename> parse(@Nullable String filename) {
		Matcher matcher = PATTERN.matcher((filename != null) ? filename : "");
		return matcher.matches() ? Optional.of(new RecordingFilename(matcher.group(1), instant(matcher.group(2))))
				: Optional.empty();
	}

	private static @Nullable Instant instant(String text) {
		try {
			return Instant.parse(text);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
