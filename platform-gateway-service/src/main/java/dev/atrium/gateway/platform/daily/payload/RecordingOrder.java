package dev.atrium.gateway.platform.daily.payload;

import java.util.UUID;

import tools.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Body of {@code POST /rooms/:name/recordings/start} and {@code …/stop}, the only ones in
 * camelCase.
 *
 * @param instanceId ours: without one Daily takes the same for all rooms
 */
@JsonNaming(LowerCamelCaseStrategy.class)
public record RecordingOrder(String type, UUID instanceId) {
}
