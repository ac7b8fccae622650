package dev.atrium.rooms.apikey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * The text of an API key: a prefix by which scanners find keys where they should not be,
 * and 256 random bits.
 */
record KeyText(String text) {

	private static final String PREFIX = "atrium_";

	private static final int BYTES = 32;

	private static final int HINT = 4;

	private static final Pattern FORMAT = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");

	private static final SecureRandom RANDOM = new SecureRandom();

	static KeyText next() {
		byte[] bits = new byte[BYTES];
		RANDOM.nextBytes(bits);
		return new KeyText(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
	}

	/** Whether it looks like one, which spares a look into the database. */
	boolean isWellFormed() {
		return FORMAT.matcher(this.text).matches();
	}

	String hint() {
		return this.text.substring(this.text.length() - HINT);
	}

	/**
	 * What is kept. Plain SHA-256 will do: there is no guessing 256 random bits, however
	 * fast each guess.
	 */
	byte[] hash() {
		try {
			return MessageDigest.getInstance("SHA-256").digest(this.text.getBytes(StandardCharsets.US_ASCII));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	// Without the key.
	@Override
	public String toString() {
		return "KeyText[…" + hint() + "]";
	}

}
