package dev.atrium.ingest.webhook.signature;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.atrium.ingest.webhook.Verdict;

/**
 * The scheme both platforms use: an HMAC over {@code timestamp.body}, sent along with the
 * timestamp. They differ in key, encoding and headers.
 */
public final class TimestampedSignature {

	private static final Pattern UNIX_TIME = Pattern.compile("(\\d{1,15})(?:\\.\\d{1,9})?");

	/** Seconds pass this in the year 5138, milliseconds did in 1973. */
	private static final long MILLISECONDS_FROM = 100_000_000_000L;

	private final SigningKeys keys;

	private final Function<byte[], String> encoding;

	private final Duration tolerance;

	private final Clock clock;

	/**
	 * Creates a check.
	 * @param keys any of them may have signed
	 * @param encoding how the platform writes a digest
	 * @param tolerance how far the timestamp may lie from our clock, either way
	 * @param clock ours
	 */
	public TimestampedSignature(SigningKeys keys, Function<byte[], String> encoding, Duration tolerance, Clock clock) {
		this.keys = keys;
		this.encoding = encoding;
		this.tolerance = tolerance;
		this.clock = clock;
	}

	/**
	 * Judges a signature.
	 * @param timestamp Unix time in seconds or milliseconds, as the header has it
	 * @param signature the encoded digest, as the header has it
	 * @param body the bytes that were signed
	 */
	public Verdict check(@Nullable String timestamp, @Nullable String signature, byte[] body) {
		if (this.keys.isEmpty()) {
			return Verdict.SECRET_NOT_SET;
		}
		if (timestamp == null || signature == null) {
			return Verdict.SIGNATURE_MISSING;
		}
		Matcher time = UNIX_TIME.matcher(timestamp);
		if (!time.matches()) {
			return Verdict.SIGNATURE_MALFORMED;
		}
		if (!isGenuine(timestamp, signature, body)) {
			return Verdict.SIGNATURE_WRONG;
		}
		return isFresh(Long.parseLong(time.group(1))) ? Verdict.AUTHENTIC : Verdict.SIGNATURE_STALE;
	}

	private boolean isGenuine(String timestamp, String signature, byte[] body) {
		byte[] presented = signature.getBytes(StandardCharsets.UTF_8);
		// Not anyMatch: the time taken says nothing about which key fits.
		return this.keys.digests(timestamp, body)
			.map((digest) -> this.encoding.apply(digest).getBytes(StandardCharsets.UTF_8))
			.filter((expected) -> MessageDigest.isEqual(expected, presented))
			.count() > 0;
	}

	private boolean isFresh(long time) {
		Instant signedAt = (time < MILLISECONDS_FROM) ? Instant.ofEpochSecond(time) : Instant.ofEpochMilli(time);
		return Duration.between(signedAt, this.clock.instant()).abs().compareTo(this.tolerance) <= 0;
	}

}
