package dev.atrium.rooms.webhook.sending;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import dev.atrium.rooms.webhook.secret.SecretFormat;

/**
 * Signs messages, with each valid secret.
 */
final class Signatures {

	private static final String ALGORITHM = "HmacSHA256";

	private Signatures() {
	}

	/**
	 * As Standard Webhooks 1.0.0 has it: {@code v1,<base64>} over
	 * {@code <id>.<timestamp>.<body>}, several divided by spaces. The key is what
	 * {@code whsec_} is followed by, decoded; of other secrets the words themselves.
	 */
	static String standard(List<String> secrets, String id, long timestamp, String body) {
		String signed = id + '.' + timestamp + '.' + body;
		return secrets.stream()
			.map((secret) -> "v1," + Base64.getEncoder().encodeToString(hmac(key(secret), signed)))
			.collect(Collectors.joining(" "));
	}

	/**
	 * As Reflector's receivers expect it: {@code t=<timestamp>,v1=<hex>} over
	 * {@code <timestamp>.<body>}, with a {@code v1} for each secret. The key is the
	 * secret's words.
	 */
	static String reflector(List<String> secrets, long timestamp, String body) {
		String signed = timestamp + "." + body;
		return secrets.stream()
			.map((secret) -> ",v1=" + HexFormat.of().formatHex(hmac(words(secret), signed)))
			.collect(Collectors.joining("", "t=" + timestamp, ""));
	}

	private static byte[] key(String secret) {
		return secret.startsWith(SecretFormat.PREFIX)
				? Base64.getDecoder().decode(secret.substring(SecretFormat.PREFIX.length())) : words(secret);
	}

	private static byte[] words(String secret) {
		return secret.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] hmac(byte[] key, String message) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(key, ALGORITHM));
			return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java runtime has " + ALGORITHM, ex);
		}
	}

}
