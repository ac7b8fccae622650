package dev.atrium.ingest.webhook.daily;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

import dev.atrium.ingest.webhook.Verdict;
import dev.atrium.ingest.webhook.WebhookVerifier;
import dev.atrium.ingest.webhook.signature.TimestampedSignature;
import dev.atrium.ingest.webhook.translation.TolerantJson;
import dev.atrium.ingest.webhook.translation.UnusableCallback;

/** Signature and timestamp in a header each; the digest in base64. */
final class DailyVerifier implements WebhookVerifier {

	static final String SECRET_SETTING = "DAILY_WEBHOOK_SECRET";

	private static final String TIMESTAMP = "x-webhook-timestamp";

	private static final String SIGNATURE = "x-webhook-signature";

	/** The probe has 15 bytes; a little more leaves room for white space. */
	private static final int LONGEST_PROBE = 64;

	private final TimestampedSignature signature;

	DailyVerifier(TimestampedSignature signature) {
		this.signature = signature;
	}

	@Override
	public String platform() {
		return DailyCallback.PLATFORM;
	}

	@Override
	public Verdict verify(HttpHeaders headers, byte[] body) {
		// First, since Daily probes a webhook before it tells the secret it made for it.
		if (isProbe(body)) {
			return Verdict.PROBE;
		}
		return this.signature.check(headers.getFirst(TIMESTAMP), headers.getFirst(SIGNATURE), body);
	}

	@Override
	public String secretSetting() {
		return SECRET_SETTING;
	}

	@Override
	public Set<String> keptHeaders() {
		return Set.of(TIMESTAMP);
	}

	private static boolean isProbe(byte[] body) {
		if (body.length > LONGEST_PROBE) {
			return false;
		}
		try {
			return new Probe("test").equals(TolerantJson.read(body, Probe.class));
		}
		catch (UnusableCallback ex) {
			return false;
		}
	}

	/**
	 * What Daily sends when a webhook is created or changed. A body with a type is a
	 * callback, whatever else it has.
	 *
	 * @param test always {@code test}
	 */
	private record Probe(@Nullable String test, @Nullable String type) {

		private Probe(String test) {
			this(test, null);
		}

	}

}
