package dev.atrium.ingest.webhook.whereby;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What we share with Whereby.
 *
 * @param secrets the webhook's secret as the dashboard shows it; the old and the new one
 * while one replaces the other; none if Whereby is not used
 */
@ConfigurationProperties("atrium.ingest.whereby")
record WherebyWebhookProperties(@DefaultValue List<String> secrets) {

	/** Secrets stay out of logs. */
	@Override
	public String toString() {
		return "WherebyWebhookProperties[" + this.secrets.size() + " secrets]";
	}

}
