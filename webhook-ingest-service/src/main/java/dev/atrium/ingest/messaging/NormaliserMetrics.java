package dev.atrium.ingest.messaging;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

import dev.atrium.ingest.webhook.Translation;
import dev.atrium.ingest.webhook.Translation.KeptNotMapped;
import dev.atrium.ingest.webhook.Translation.Mapped;

/**
 * Counts what became of raw callbacks, by the platform's event type:
 *
 * <pre>
 * records of provider-webhooks = mapped{type} + kept_not_mapped{type,reason} + dead_letter
 * </pre>
 *
 * A batch that is rolled back is counted again when it is read again, so in trouble the
 * right side is the larger one.
 */
@Component
class NormaliserMetrics {

	static final String NORMALISED = "atrium.callbacks.normalised";

	private static final String NONE = "none";

	private final MeterRegistry registry;

	NormaliserMetrics(MeterRegistry registry) {
		this.registry = registry;
	}

	void count(String platform, Translation translation) {
		switch (translation) {
			case Mapped mapped -> count(platform, "mapped", mapped.type(), NONE);
			case KeptNotMapped kept -> count(platform, "kept_not_mapped", kept.type(), kept.reason().tag());
		}
	}

	/** Counts a record that nobody could have sent. */
	void deadLetter() {
		count(NONE, "dead_letter", NONE, NONE);
	}

	private void count(String platform, String outcome, String type, String reason) {
		this.registry.counter(NORMALISED, "platform", platform, "outcome", outcome, "type", type, "reason", reason)
			.increment();
	}

}
