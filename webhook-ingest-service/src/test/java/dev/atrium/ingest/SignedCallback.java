package dev.atrium.ingest;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.UnaryOperator;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A callback as its platform sends it; signs by the platforms' documentation, not by our
 * code.
 *
 * @param path where it is posted
 * @param headers the platform's headers
 * @param body the exact text
 */
public record SignedCallback(String path, Map<String, String> headers, String body) {

	/** The sample secret of Daily's documentation. */
	public static final String DAILY_SECRET = "NQrSA5z0FkJ44QPrFerW7uCc5kdNLv3l2FDEKDanL1U=";

	/** The one that replaces it. */
	public static final String NEXT_DAILY_SECRET = "dGhlIG5leHQgc2VjcmV0IG9mIERhaWx5";

	public static final String NEXT_WHEREBY_SECRET = "the next secret of Whereby";

	public static final String WHEREBY_SECRET = "whereby secret, not base64";

	public static SignedCallback daily(String body) {
		return daily(body, Instant.now(), DAILY_SECRET);
	}

	public static SignedCallback daily(String body, Instant signedAt, String secret) {
		String timestamp = String.valueOf(signedAt.toEpochMilli());
		return new SignedCallback("/v1/daily/webhook", Map.of("X-Webhook-Timestamp", timestamp, "X-Webhook-Signature",
				dailySignature(timestamp, body, secret)), body);
	}

	/** Daily's signature, whatever the timestamp says. */
	public static String dailySignature(String timestamp, String body, String secret) {
		byte[] digest = hmac(Base64.getDecoder().decode(secret), timestamp + "." + body);
		return Base64.getEncoder().encodeToString(digest);
	}

	public static SignedCallback whereby(String body) {
		return whereby(body, Instant.now());
	}

	public static SignedCallback whereby(String body, Instant signedAt) {
		return whereby(body, signedAt, WHEREBY_SECRET);
	}

	public static SignedCallback whereby(String body, Instant signedAt, String secret) {
		long timestamp = signedAt.getEpochSecond();
		byte[] digest = hmac(secret.getBytes(StandardCharsets.UTF_8), timestamp + "." + body);
		String signature = "t=" + timestamp + ",v1=" + HexFormat.of().formatHex(digest);
		return new SignedCallback("/v1/whereby/webhook", Map.of("Whereby-Signature", signature), body);
	}

	/** The same headers over another body. */
	public SignedCallback withBody(String other) {
		return new SignedCallback(this.path, this.headers, other);
	}

	/** The same body under other headers. */
	public SignedCallback withHeaders(UnaryOperator<String> change) {
		Map<String, String> changed = new HashMap<>(this.headers);
		changed.replaceAll((name, value) -> change.apply(value));
		return new SignedCallback(this.path, changed, this.body);
	}

	/** The same callback, posted elsewhere. */
	public SignedCallback at(String otherPath) {
		return new SignedCallback(otherPath, this.headers, this.body);
	}

	public byte[] bytes() {
		return this.body.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] hmac(byte[] key, String message) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(key, "HmacSHA256"));
			return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
