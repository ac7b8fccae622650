package dev.atrium.recordings.link;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.stereotype.Component;

/**
 * Links to our files that work for whoever has them until they expire. rooms-service
 * makes them: {@code <path>?expires=<unix seconds>&signature=<hex HMAC-SHA256 of path,
 * line feed and expires>}.
 */
@Component
public class SignedLinks {

	private static final String ALGORITHM = "HmacSHA256";

	private final SecretKeySpec key;

	private final Clock clock;

	SignedLinks(LinkProperties properties, Clock clock) {
		this.key = new SecretKeySpec(properties.secret().getBytes(StandardCharsets.UTF_8), ALGORITHM);
		this.clock = clock;
	}

	/**
	 * Whether a link is ours and still works.
	 * @param path the path that was asked for
	 * @param expires the parameter of that name
	 * @param signature the parameter of that name
	 */
	public boolean permits(String path, String expires, String signature) {
		byte[] expected = sign(path + '\n' + expires).getBytes(StandardCharsets.US_ASCII);
		boolean ours = MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
		return ours && this.clock.instant().isBefore(expiry(expires));
	}

	private static Instant expiry(String expires) {
		try {
			return Instant.ofEpochSecond(Long.parseLong(expires));
		}
		catch (NumberFormatException ex) {
			return Instant.MIN;
		}
	}

	private String sign(String message) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(this.key);
			return HexFormat.of().formatHex(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java platform has " + ALGORITHM, ex);
		}
	}

}
