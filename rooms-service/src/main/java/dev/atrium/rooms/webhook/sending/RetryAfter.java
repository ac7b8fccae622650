package dev.atrium.rooms.webhook.sending;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * Reads {@code Retry-After} (RFC 9110, section 10.2.3): seconds, or a date.
 */
final class RetryAfter {

	private static final int MOST_DIGITS = 9;

	private RetryAfter() {
	}

	/** When to ask again; {@code null} if it is not said, or not in these forms. */
	static @Nullable Instant read(HttpHeaders headers, Instant now) {
		String value = headers.getFirst(HttpHeaders.RETRY_AFTER);
		if (value == null) {
			return null;
		}
		if (value.matches("\\d{1," + MOST_DIGITS + "}")) {
			return now.plusSeconds(Long.parseLong(value));
		}
		try {
			return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value));
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
