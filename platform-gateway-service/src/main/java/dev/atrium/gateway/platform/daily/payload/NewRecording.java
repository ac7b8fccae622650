package dev.atrium.gateway.platform.daily.payload;

import java.util.UUID;

import tools.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Body of {@code POST /rooms/:name/recordings/start}, the only one in camelCase. */
@JsonNaming(LowerCamelCaseStrategy.class)
public record NewRecording(String type, UUID instanceId) {
}
