package dev.atrium.ingest.webhook.daily;

import java.time.Clock;
import java.util.Base64;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.atrium.ingest.webhook.WebhookTranslator;
import dev.atrium.ingest.webhook.WebhookVerifier;
import dev.atrium.ingest.webhook.signature.SignatureProperties;
import dev.atrium.ingest.webhook.signature.SigningKeys;
import dev.atrium.ingest.webhook.signature.TimestampedSignature;

/** Adds Daily to the platforms whose callbacks are received. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ DailyWebhookProperties.class, SignatureProperties.class })
class DailyWebhookConfiguration {

	@Bean
	WebhookVerifier dailyVerifier(DailyWebhookProperties daily, SignatureProperties signature, Clock clock) {
		SigningKeys keys = SigningKeys.ofBase64(DailyVerifier.SECRET_SETTING, daily.secrets());
		return new DailyVerifier(
				new TimestampedSignature(keys, Base64.getEncoder()::encodeToString, signature.tolerance(), clock));
	}

	@Bean
	WebhookTranslator dailyTranslator() {
		return new DailyTranslator();
	}

}
