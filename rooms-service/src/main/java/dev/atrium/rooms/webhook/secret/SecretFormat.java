package dev.atrium.rooms.webhook.secret;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * What a secret looks like: ours are {@code whsec_} and 32 random bytes in base64, as
 * Standard Webhooks has it; owners may bring any words of some length.
 */
public final class SecretFormat {

	/** What marks a secret whose rest is a key in base64. */
	public static final String PREFIX = "whsec_";

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final int NEW_BYTES = 32;

	private static final int FEWEST_BYTES = 24;

	private static final int MOST_BYTES = 64;

	private static final Pattern WORDS = Pattern.compile("[\\x21-\\x7e]{16,128}");

	private SecretFormat() {
	}

	/** A new secret that nobody can guess. */
	public static String next() {
		byte[] key = new byte[NEW_BYTES];
		RANDOM.nextBytes(key);
		return PREFIX + Base64.getEncoder().encodeToString(key);
	}

	/** Whether an owner may use that. */
	public static boolean isValid(String secret) {
		return WORDS.matcher(secret).matches() && (!secret.startsWith(PREFIX) || isKey(secret));
	}

	private static boolean isKey(String secret) {
		try {
			int bytes = Base64.getDecoder().decode(secret.substring(PREFIX.length())).length;
			return bytes >= FEWEST_BYTES && bytes <= MOST_BYTES;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
