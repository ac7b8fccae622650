package dev.atrium.gateway.webhook;

import java.time.Instant;
import java.util.EnumSet;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.atrium.gateway.platform.WebhookRegistration.RegisteredWebhook;
import dev.atrium.gateway.webhook.Finding.Active;
import dev.atrium.gateway.webhook.Finding.Foreign;
import dev.atrium.gateway.webhook.Finding.Refused;
import dev.atrium.gateway.webhook.Finding.Registered;
import dev.atrium.gateway.webhook.Finding.Repaired;
import dev.atrium.gateway.webhook.Finding.Unknown;

/**
 * Tells operators how one platform's webhook is: by a log line when that changes, by
 * {@code atrium.webhook.state}, which is 1 for the state it is in, and by
 * {@code atrium.webhook.repairs}.
 */
class WebhookReport {

	private static final Logger log = LoggerFactory.getLogger(WebhookReport.class);

	private final String platform;

	private final Counter repairs;

	private volatile @Nullable WebhookState state;

	WebhookReport(String platform, MeterRegistry meters) {
		this.platform = platform;
		this.repairs = Counter.builder("atrium.webhook.repairs").tag("platform", platform).register(meters);
		EnumSet.allOf(WebhookState.class).forEach((each) -> gauge(each, meters));
	}

	private void gauge(WebhookState each, MeterRegistry meters) {
		Gauge.builder("atrium.webhook.state", () -> (each == this.state) ? 1 : 0)
			.tag("platform", this.platform)
			.tag("state", each.label())
			.strongReference(true)
			.register(meters);
	}

	void tell(Finding finding) {
		boolean changed = finding.state() != this.state;
		this.state = finding.state();
		switch (finding) {
			case Registered _ -> log.info("The webhook at {} is registered", this.platform);
			case Repaired(RegisteredWebhook before) -> tellRepaired(before);
			case Active _, Foreign _, Refused _, Unknown _ -> {
				if (changed) {
					tellChange(finding);
				}
			}
		}
	}

	private void tellRepaired(RegisteredWebhook before) {
		this.repairs.increment();
		if (before.active()) {
			log.warn("The webhook at {} had other events, another secret or other retries than ours: it is put right",
					this.platform);
		}
		else {
			log.warn(
					"The webhook at {} had failed after {} refusals and is on again; callbacks since {} may be "
							+ "missing, reconciliation fills the gap",
					this.platform, before.failedCount(), since(before.lastDelivery()));
		}
	}

	private static String since(@Nullable Instant lastDelivery) {
		return (lastDelivery != null) ? lastDelivery.toString() : "its last delivery";
	}

	private void tellChange(Finding finding) {
		switch (finding) {
			case Active _, Registered _, Repaired _ -> log.info("The webhook at {} is active", this.platform);
			case Foreign(String host) -> log.error(
					"The only webhook that {} allows leads to {}, so no callbacks come here. It is not touched: "
							+ "delete it at the provider if nobody needs it, else use another domain or account there",
					this.platform, host);
			case Refused(WebhookState refused, String reason) ->
				log.warn("The webhook at {} is {} and cannot be put right for the moment, it is tried again: {}",
						this.platform, refused.label(), reason);
			case Unknown(String reason) -> log
				.warn("Whether the webhook at {} is active is not known, it is asked again: {}", this.platform, reason);
		}
	}

}
