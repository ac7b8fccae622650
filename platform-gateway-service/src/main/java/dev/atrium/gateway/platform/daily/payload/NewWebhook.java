package dev.atrium.gateway.platform.daily.payload;

import java.net.URI;
import java.util.List;

import dev.atrium.gateway.platform.http.Secret;
import tools.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Body of {@code POST /webhooks} and {@code POST /webhooks/:uuid}. */
@JsonNaming(LowerCamelCaseStrategy.class)
public record NewWebhook(URI url, List<String> eventTypes, Secret hmac, String retryType) {
}
