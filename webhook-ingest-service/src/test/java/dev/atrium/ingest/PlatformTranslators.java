package dev.atrium.ingest;

import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import dev.atrium.ingest.webhook.WebhookTranslator;

/** The translators as the platforms' packages offer them. */
final class PlatformTranslators {

	private PlatformTranslators() {
	}

	static Map<String, WebhookTranslator> all() {
		try (var context = new AnnotationConfigApplicationContext()) {
			context.registerBean(Clock.class, Clock::systemUTC);
			Stream.of("daily", "whereby").forEach((name) -> context.scan("dev.atrium.ingest.webhook." + name));
			context.refresh();
			return context.getBeansOfType(WebhookTranslator.class)
				.values()
				.stream()
				.collect(Collectors.toMap(WebhookTranslator::platform, Function.identity()));
		}
	}

}
