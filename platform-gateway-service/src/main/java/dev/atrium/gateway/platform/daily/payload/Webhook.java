package dev.atrium.gateway.platform.daily.payload;

import java.util.List;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Element of the answer of {@code GET /webhooks}, a bare array; also the answer of
 * {@code POST /webhooks} and {@code POST /webhooks/:uuid}.
 *
 * @param hmac the base64 secret that signs the callbacks
 * @param retryType left out in Daily's samples
 * @param state {@code ACTIVE}, {@code FAILED} or {@code INACTIVE}
 * @param failedCount failures in a row
 * @param lastMomentPushed ISO 8601; absent before the first delivery
 */
@JsonNaming(LowerCamelCaseStrategy.class)
public record Webhook(String uuid, String url, @Nullable String hmac, @Nullable List<String> eventTypes,
		@Nullable String retryType, @Nullable String state, @Nullable Integer failedCount,
		@Nullable String lastMomentPushed) {

	/** Leaves the secret out. */
	@Override
	public String toString() {
		return "Webhook[" + uuid + " " + state + "]";
	}

}
