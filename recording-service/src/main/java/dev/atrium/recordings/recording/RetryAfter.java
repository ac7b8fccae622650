package dev.atrium.recordings.recording;

import java.time.Duration;

import org.springframework.http.HttpHeaders;

/**
 * The header with which a server asks for patience.
 */
public final class RetryAfter {

	// A server does not get to put a job off for days.
	private static final Duration LONGEST = Duration.ofHours(1);

	private RetryAfter() {
	}

	/** How long to wait; zero where the header is missing or no number of seconds. */
	public static Duration of(HttpHeaders headers) {
		String value = headers.getFirst(HttpHeaders.RETRY_AFTER);
		if (value == null || !value.matches("\\d{1,9}")) {
			return Duration.ZERO;
		}
		Duration asked = Duration.ofSeconds(Long.parseLong(value));
		return (asked.compareTo(LONGEST) < 0) ? asked : LONGEST;
	}

}
