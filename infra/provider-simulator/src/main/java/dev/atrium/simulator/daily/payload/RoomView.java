package dev.atrium.simulator.daily.payload;

import java.net.URI;

import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.node.ObjectNode;

/**
 * A room.
 */
@JsonNaming(SnakeCaseStrategy.class)
public record RoomView(String id, String name, boolean apiCreated, String privacy, URI url, String createdAt,
		ObjectNode config) {
}
