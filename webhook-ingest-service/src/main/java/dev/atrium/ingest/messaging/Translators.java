package dev.atrium.ingest.messaging;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import dev.atrium.ingest.webhook.WebhookTranslator;

/** The translators of all platforms. */
@Component
class Translators {

	private final Map<String, WebhookTranslator> byPlatform;

	Translators(List<WebhookTranslator> translators) {
		this.byPlatform = translators.stream()
			.collect(Collectors.toMap(WebhookTranslator::platform, Function.identity()));
	}

	WebhookTranslator of(String platform) {
		WebhookTranslator translator = this.byPlatform.get(platform);
		if (translator == null) {
			throw new IllegalArgumentException("No translator for platform \"" + platform + '"');
		}
		return translator;
	}

}
