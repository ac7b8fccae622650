package dev.atrium.rooms.webhook.secret;

import java.time.Duration;
import java.util.Base64;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How secrets of webhooks are kept.
 *
 * @param encryptionKeys 32 bytes each, in base64; the first encrypts, all decrypt, so
 * that a new one is put in front of the old until nothing is left under the old one.
 * Without any, rooms can have no webhooks
 * @param overlap how long a replaced secret is used beside the new one
 */
@ConfigurationProperties("atrium.webhook.secrets")
record WebhookSecretProperties(@DefaultValue List<String> encryptionKeys, @DefaultValue("24h") Duration overlap) {

	private static final int KEY_BYTES = 32;

	WebhookSecretProperties {
		encryptionKeys = encryptionKeys.stream().map(String::strip).filter((key) -> !key.isEmpty()).toList();
		encryptionKeys.forEach(WebhookSecretProperties::decode);
	}

	List<byte[]> keys() {
		return this.encryptionKeys.stream().map(WebhookSecretProperties::decode).toList();
	}

	// Without the keys.
	@Override
	public String toString() {
		return "WebhookSecretProperties[overlap=" + this.overlap + "]";
	}

	private static byte[] decode(String key) {
		byte[] decoded = decodeBase64(key);
		if (decoded.length != KEY_BYTES) {
			throw new IllegalArgumentException(
					"WEBHOOK_ENCRYPTION_KEY must be 32 bytes in base64 (openssl rand -base64 32)");
		}
		return decoded;
	}

	private static byte[] decodeBase64(String key) {
		try {
			return Base64.getDecoder().decode(key);
		}
		catch (IllegalArgumentException ex) {
			// Not as the cause: its message quotes characters of the key.
			return new byte[0];
		}
	}

}
