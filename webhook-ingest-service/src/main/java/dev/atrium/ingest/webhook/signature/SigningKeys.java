package dev.atrium.ingest.webhook.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secrets a platform may have signed with: several while one replaces another.
 */
public final class SigningKeys {

	private static final String ALGORITHM = "HmacSHA256";

	/** Never used, only copied: looking the algorithm up takes longer than a digest. */
	private final List<Mac> keyed;

	private SigningKeys(Stream<byte[]> secrets) {
		this.keyed = secrets.filter((secret) -> secret.length > 0).map(SigningKeys::keyed).toList();
	}

	/** Keys that are the secrets' own characters. */
	public static SigningKeys ofText(List<String> secrets) {
		return new SigningKeys(secrets.stream().map((secret) -> secret.getBytes(StandardCharsets.UTF_8)));
	}

	/**
	 * Keys that the secrets encode.
	 * @param setting where the secrets come from, for the message
	 * @throws IllegalArgumentException if one is not base64; the message does not quote
	 * it
	 */
	public static SigningKeys ofBase64(String setting, List<String> secrets) {
		return new SigningKeys(secrets.stream().map((secret) -> decode(setting, secret)));
	}

	private static byte[] decode(String setting, String secret) {
		try {
			return Base64.getDecoder().decode(secret);
		}
		catch (IllegalArgumentException ex) {
			// The cause would quote a character of the secret.
			throw new IllegalArgumentException(setting + " has an entry that is not base64");
		}
	}

	boolean isEmpty() {
		return this.keyed.isEmpty();
	}

	/** HMAC-SHA256 of {@code timestamp.body} under each key. */
	Stream<byte[]> digests(String timestamp, byte[] body) {
		byte[] prefix = (timestamp + '.').getBytes(StandardCharsets.UTF_8);
		return this.keyed.stream().map((mac) -> digest(mac, prefix, body));
	}

	private static Mac keyed(byte[] secret) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(secret, ALGORITHM));
			return mac;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java platform has " + ALGORITHM, ex);
		}
	}

	private static byte[] digest(Mac keyed, byte[] prefix, byte[] body) {
		try {
			Mac mac = (Mac) keyed.clone();
			mac.update(prefix);
			return mac.doFinal(body);
		}
		catch (CloneNotSupportedException ex) {
			throw new IllegalStateException("The Java platform's own " + ALGORITHM + " can be copied", ex);
		}
	}

}
