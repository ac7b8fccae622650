package dev.atrium.ingest.webhook.daily;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What we share with Daily.
 *
 * @param secrets the webhook's {@code hmac}, base64; the old and the new one while one
 * replaces the other; none if Daily is not used
 */
@ConfigurationProperties("atrium.ingest.daily")
record DailyWebhookProperties(@DefaultValue List<String> secrets) {

	/** Secrets stay out of logs. */
	@Override
	public String toString() {
		return "DailyWebhookProperties[" + this.secrets.size() + " secrets]";
	}

}
