package dev.atrium.ingest.webhook.translation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Values out of a platform's JSON; {@code null} for what makes no sense, so that nothing
 * reaches an event that a consumer could stumble over.
 */
public final class Scalars {

	/** PostgreSQL stores no NUL, UTF-8 no half of a surrogate pair. */
	private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\p{Cs}]");

	private static final Instant EARLIEST = Instant.parse("2010-01-01T00:00:00Z");

	private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

	/** Seconds pass this in the year 5138, milliseconds did in 1973. */
	private static final double MILLISECONDS_FROM = 1e11;

	private static final double LONGEST = 1e9;

	private static final double LARGEST = 1e15;

	/** A key in S3 can be as long; so an event's size has a bound of its own. */
	private static final int LONGEST_TEXT = 1024;

	private Scalars() {
	}

	static @Nullable String text(String value) {
		String cut = value.substring(0, Math.min(value.length(), LONGEST_TEXT));
		String storable = UNSTORABLE.matcher(cut).replaceAll("\uFFFD");
		return storable.isBlank() ? null : storable;
	}

	/** Seconds that something took. */
	static @Nullable Double seconds(String value) {
		Double number = number(value);
		return (number == null || number > LONGEST) ? null : number;
	}

	/** A number of bytes. */
	static @Nullable Long bytes(String value) {
		Double number = number(value);
		return (number == null || number > LARGEST) ? null : Long.valueOf(number.longValue());
	}

	/** Unix time in seconds or milliseconds, whole or not; or ISO 8601. */
	static @Nullable Instant instant(String value) {
		Double unix = number(value);
		Instant instant = (unix == null) ? iso(value) : unix(unix);
		boolean plausible = instant != null && !instant.isBefore(EARLIEST) && instant.isBefore(LATEST);
		return plausible ? instant : null;
	}

	private static Instant unix(double value) {
		return Instant.ofEpochMilli(Math.round((value < MILLISECONDS_FROM) ? value * 1000 : value));
	}

	private static @Nullable Instant iso(String value) {
		try {
			return OffsetDateTime.parse(value).toInstant();
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static @Nullable Double number(String value) {
		try {
			double number = Double.parseDouble(value);
			return (Double.isFinite(number) && number >= 0) ? number : null;
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

	/** A UUID. */
	public static @Nullable UUID uuid(@Nullable String value) {
		try {
			return (value == null) ? null : UUID.fromString(value);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
