package dev.atrium.ingest.webhook.whereby;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

import dev.atrium.ingest.webhook.Verdict;
import dev.atrium.ingest.webhook.WebhookVerifier;
import dev.atrium.ingest.webhook.signature.TimestampedSignature;

/** Signature and timestamp in one header, {@code t=…,v1=…}; the digest in hex. */
final class WherebyVerifier implements WebhookVerifier {

	static final String SECRET_SETTING = "WHEREBY_WEBHOOK_SECRET";

	private static final String SIGNATURE = "whereby-signature";

	private static final Pattern TIMESTAMP_PART = part("t");

	private static final Pattern DIGEST_PART = part("v1");

	private final TimestampedSignature signature;

	WherebyVerifier(TimestampedSignature signature) {
		this.signature = signature;
	}

	@Override
	public String platform() {
		return WherebyCallback.PLATFORM;
	}

	@Override
	public Verdict verify(HttpHeaders headers, byte[] body) {
		String header = headers.getFirst(SIGNATURE);
		String timestamp = find(TIMESTAMP_PART, header);
		String digest = find(DIGEST_PART, header);
		return this.signature.check(timestamp, (digest != null) ? digest.toLowerCase(Locale.ROOT) : null, body);
	}

	@Override
	public String secretSetting() {
		return SECRET_SETTING;
	}

	@Override
	public Set<String> keptHeaders() {
		return Set.of();
	}

	private static @Nullable String find(Pattern part, @Nullable String header) {
		Matcher matcher = part.matcher((header != null) ? header : "");
		return matcher.find() ? matcher.group(1) : null;
	}

	private static Pattern part(String name) {
		return Pattern.compile("(?:^|,)\\s*" + name + "=([^,\\s]+)");
	}

}
