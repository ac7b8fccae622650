package dev.atrium.simulator.daily.payload;

import java.net.URI;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The domain's webhook.
 */
public record WebhookView(String uuid, URI url, String hmac, @Nullable String basicAuth, List<String> eventTypes,
		String retryType, String state, int failedCount,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String lastMomentPushed, String domainId, String createdAt,
		String updatedAt) {
}
