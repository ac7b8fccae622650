package dev.atrium.ingest.webhook.whereby;

import java.time.Clock;
import java.util.HexFormat;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.atrium.ingest.webhook.WebhookTranslator;
import dev.atrium.ingest.webhook.WebhookVerifier;
import dev.atrium.ingest.webhook.signature.SignatureProperties;
import dev.atrium.ingest.webhook.signature.SigningKeys;
import dev.atrium.ingest.webhook.signature.TimestampedSignature;

/** Adds Whereby to the platforms whose callbacks are received. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ WherebyWebhookProperties.class, SignatureProperties.class })
class WherebyWebhookConfiguration {

	@Bean
	WebhookVerifier wherebyVerifier(WherebyWebhookProperties whereby, SignatureProperties signature, Clock clock) {
		return new WherebyVerifier(new TimestampedSignature(SigningKeys.ofText(whereby.secrets()),
				HexFormat.of()::formatHex, signature.tolerance(), clock));
	}

	@Bean
	WebhookTranslator wherebyTranslator() {
		return new WherebyTranslator();
	}

}
