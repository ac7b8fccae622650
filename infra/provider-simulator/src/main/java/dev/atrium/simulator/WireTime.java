package dev.atrium.simulator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Times as both platforms write them.
 */
public final class WireTime {

	private static final DateTimeFormatter ISO_MILLIS = DateTimeFormatter
		.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	private WireTime() {
	}

	/**
	 * ISO 8601 in UTC, always with milliseconds.
	 */
	public static String isoMillis(Instant time) {
		return ISO_MILLIS.format(time);
	}

	/**
	 * Unix seconds with milliseconds behind the point.
	 */
	public static BigDecimal epochSeconds(Instant time) {
		return BigDecimal.valueOf(time.toEpochMilli(), 3);
	}

}
