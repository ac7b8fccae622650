package dev.atrium.simulator.daily.webhook;

import java.net.URI;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.util.retry.Retry;

import dev.atrium.simulator.daily.DailyProperties;
import dev.atrium.simulator.daily.webhook.DailyWebhook.RetryType;

/**
 * Does what an operator would do once: registers the configured webhook, trying again
 * until it answers the probe.
 */
@Component
class OperatorsWebhook {

	private static final Logger log = LoggerFactory.getLogger(OperatorsWebhook.class);

	private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

	private final DailyProperties properties;

	private final DailyWebhooks webhooks;

	OperatorsWebhook(DailyProperties properties, DailyWebhooks webhooks) {
		this.properties = properties;
		this.webhooks = webhooks;
	}

	@EventListener(ApplicationReadyEvent.class)
	void register() {
		URI url = this.properties.webhookUrl();
		if (url != null) {
			DailyWebhook.Settings settings = new DailyWebhook.Settings(url, this.properties.webhookSecret(), null,
					WebhookSettingsReader.EVENT_TYPES, RetryType.CIRCUIT_BREAKER);
			this.webhooks.register(settings)
				.retryWhen(Retry.backoff(Long.MAX_VALUE, FIRST_PAUSE)
					.maxBackoff(LONGEST_PAUSE)
					// Somebody else's registration stands.
					.filter((_) -> this.webhooks.current().isEmpty()))
				.subscribe((_) -> {
				}, (error) -> log.warn("Webhook {} was not registered: {}", url, error.getMessage()));
		}
	}

}
