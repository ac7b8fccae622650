package dev.atrium.simulator.storage;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

import dev.atrium.simulator.HmacSha256;
import dev.atrium.simulator.SimulatorProperties;

/**
 * Links to objects that work for a while and only as given out: the signature covers the
 * path and the query to the letter.
 */
@Component
public class SignedLinks {

	private static final Pattern SIGNATURE = Pattern.compile("(?<=(^|&)Signature=)[^&]*");

	private static final Pattern EXPIRES = Pattern.compile("(?:^|&)Expires=(\\d{1,18})(?:&|$)");

	private final Clock clock;

	private final SimulatorProperties properties;

	private final byte[] key = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);

	SignedLinks(Clock clock, SimulatorProperties properties) {
		this.clock = clock;
		this.properties = properties;
	}

	/**
	 * Signs a link to an object.
	 * @param query holds {@code Expires} in Unix seconds and an empty {@code Signature=}
	 */
	public String sign(StoredObject object, String query) {
		String path = "/storage/" + object.bucket() + "/" + UriUtils.encodePath(object.key(), StandardCharsets.UTF_8);
		return this.properties.publicUrl() + path + "?"
				+ SIGNATURE.matcher(query).replaceFirst(Matcher.quoteReplacement(signature(path, query)));
	}

	Verdict check(URI link) {
		String query = link.getRawQuery();
		if (query == null) {
			return Verdict.UNSIGNED;
		}
		Matcher given = SIGNATURE.matcher(query);
		Matcher expires = EXPIRES.matcher(query);
		if (!given.find() || !expires.find()) {
			return Verdict.UNSIGNED;
		}
		String expected = signature(link.getRawPath(), SIGNATURE.matcher(query).replaceFirst(""));
		if (!MessageDigest.isEqual(bytes(expected), bytes(given.group()))) {
			return Verdict.ALTERED;
		}
		Instant end = Instant.ofEpochSecond(Long.parseLong(expires.group(1)));
		return this.clock.instant().isBefore(end) ? Verdict.VALID : Verdict.EXPIRED;
	}

	private String signature(String path, String unsignedQuery) {
		byte[] digest = HmacSha256.digest(this.key, bytes(path + "?" + unsignedQuery));
		return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * Whether a link may be followed.
	 */
	enum Verdict {

		VALID, UNSIGNED, ALTERED, EXPIRED

	}

}
