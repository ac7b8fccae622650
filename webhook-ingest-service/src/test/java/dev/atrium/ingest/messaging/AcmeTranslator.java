package dev.atrium.ingest.messaging;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import dev.atrium.events.conference.MeetingStarted;
import dev.atrium.ingest.webhook.ReceivedCallback;
import dev.atrium.ingest.webhook.Translation;
import dev.atrium.ingest.webhook.Translation.Identified;
import dev.atrium.ingest.webhook.Translation.KeptNotMapped;
import dev.atrium.ingest.webhook.Translation.Mapped;
import dev.atrium.ingest.webhook.Translation.Reason;
import dev.atrium.ingest.webhook.WebhookTranslator;

/** Does as the body says. */
final class AcmeTranslator implements WebhookTranslator {

	@Override
	public String platform() {
		return "acme";
	}

	@Override
	public Set<String> types() {
		return Set.of("started", "knocked");
	}

	@Override
	public String subject(byte[] body) {
		return "r";
	}

	@Override
	public Translation translate(ReceivedCallback callback) {
		return switch (new String(callback.body(), StandardCharsets.UTF_8)) {
			case "mapped" -> new Mapped("started", List.of(new Identified(NormalisingListenerTests.EVENT_ID,
					new MeetingStarted("acme", "r", null, NormalisingListenerTests.NOW))));
			case "kept" -> new KeptNotMapped("knocked", Reason.NOT_NEEDED, "of no use");
			default -> throw new IllegalStateException("a bug of ours");
		};
	}

}
