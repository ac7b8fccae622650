package dev.atrium.gateway.webhook;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.AssertTrue;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import dev.atrium.gateway.platform.http.Secret;

/**
 * How providers' webhooks are kept.
 *
 * @param ingestUrl where the providers reach webhook-ingest-service; absent: webhooks are
 * somebody else's affair
 * @param secrets by platform, as in webhook-ingest-service: several while one is
 * replaced, the newest first, which is the one that providers are told
 * @param checkInterval how often a webhook is looked at
 * @param firstRetry when to look again after a failure; doubles with each further one, up
 * to the interval
 */
@Validated
@ConfigurationProperties("atrium.webhook")
record WebhookProperties(@Nullable URI ingestUrl, @DefaultValue Map<String, List<Secret>> secrets,
		@DefaultValue("30s") Duration checkInterval, @DefaultValue("500ms") Duration firstRetry) {

	@AssertTrue(message = "set INGEST_PUBLIC_URL to the https URL at which providers reach webhook-ingest-service; "
			+ "http is for hosts of this machine or network alone: loopback, or a name without a dot")
	boolean isIngestUrlReachable() {
		if (ingestUrl == null) {
			return true;
		}
		String host = ingestUrl.getHost();
		boolean plain = ingestUrl.getRawQuery() == null && ingestUrl.getRawFragment() == null;
		return host != null && plain
				&& ("https".equals(ingestUrl.getScheme()) || ("http".equals(ingestUrl.getScheme()) && isNear(host)));
	}

	private static boolean isNear(String host) {
		return host.startsWith("127.") || host.equals("[::1]") || !(host.contains(".") || host.contains(":"));
	}

}
