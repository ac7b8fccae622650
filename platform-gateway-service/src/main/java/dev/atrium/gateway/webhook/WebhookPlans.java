package dev.atrium.gateway.webhook;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

import dev.atrium.gateway.platform.WebhookRegistration.WebhookPlan;
import dev.atrium.gateway.platform.http.Secret;

/**
 * What each platform's webhook shall be, as far as this deployment says so.
 */
@Component
class WebhookPlans {

	private static final Logger log = LoggerFactory.getLogger(WebhookPlans.class);

	private final WebhookProperties properties;

	WebhookPlans(WebhookProperties properties) {
		this.properties = properties;
	}

	/** The plan; empty, with a log line that names the settings, where one is missing. */
	Optional<WebhookPlan> of(String platform) {
		URI ingest = this.properties.ingestUrl();
		Optional<Secret> secret = newestSecret(platform);
		if (ingest != null && secret.isPresent()) {
			return Optional.of(new WebhookPlan(webhookUrl(ingest, platform), secret.get().value()));
		}
		List<String> missing = new ArrayList<>();
		if (ingest == null) {
			missing.add("INGEST_PUBLIC_URL");
		}
		if (secret.isEmpty()) {
			missing.add(platform.toUpperCase(Locale.ROOT) + "_WEBHOOK_SECRET");
		}
		log.info("The webhook at {} is not looked after: set {} to have it registered and kept on", platform,
				String.join(" and ", missing));
		return Optional.empty();
	}

	private Optional<Secret> newestSecret(String platform) {
		return this.properties.secrets()
			.getOrDefault(platform, List.of())
			.stream()
			.filter(Secret::isPresent)
			.findFirst();
	}

	/** webhook-ingest-service takes every platform's callbacks at such a path. */
	private static URI webhookUrl(URI ingest, String platform) {
		return URI.create(ingest.toString().replaceAll("/+$", "") + "/v1/" + platform + "/webhook");
	}

}
