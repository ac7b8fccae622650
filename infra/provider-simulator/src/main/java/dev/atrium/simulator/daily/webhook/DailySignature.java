package dev.atrium.simulator.daily.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.atrium.simulator.HmacSha256;

/**
 * The headers that authenticate a callback: the base64 digest of timestamp, dot and body
 * under the decoded secret. The timestamp is in milliseconds, as seen on real deliveries.
 */
final class DailySignature {

	private DailySignature() {
	}

	static Map<String, String> headers(DailyWebhook.Settings settings, byte[] body, Instant now) {
		String timestamp = Long.toString(now.toEpochMilli());
		String message = timestamp + "." + new String(body, StandardCharsets.UTF_8);
		byte[] digest = HmacSha256.digest(Base64.getDecoder().decode(settings.hmac()),
				message.getBytes(StandardCharsets.UTF_8));
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put("X-Webhook-Timestamp", timestamp);
		headers.put("X-Webhook-Signature", Base64.getEncoder().encodeToString(digest));
		if (settings.basicAuth() != null) {
			headers.put("Authorization", "Basic " + settings.basicAuth());
		}
		return headers;
	}

}
