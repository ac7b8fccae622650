package dev.atrium.rooms.webhook;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Something that happened in a room.
 *
 * @param roomId where
 * @param type what
 * @param occurredAt when
 * @param subjects what it is about, by its name in the webhook's body, such as
 * {@code meeting}; records that are written as JSON and hold nothing secret
 */
public record RoomEvent(UUID roomId, WebhookEventType type, Instant occurredAt, Map<String, Object> subjects) {

	public RoomEvent {
		subjects = Map.copyOf(subjects);
	}

}
