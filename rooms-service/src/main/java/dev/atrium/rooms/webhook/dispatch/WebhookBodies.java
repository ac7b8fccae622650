package dev.atrium.rooms.webhook.dispatch;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.springframework.stereotype.Component;

import dev.atrium.rooms.room.Room;
import dev.atrium.rooms.webhook.RoomEvent;
import dev.atrium.rooms.webhook.WebhookEventType;

import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what is sent: {@code event}, {@code event_id}, {@code timestamp} and
 * {@code room} as Reflector has them, and what the event is about.
 */
@Component
class WebhookBodies {

	private final JsonMapper json;

	WebhookBodies(JsonMapper json) {
		this.json = json;
	}

	String of(UUID id, RoomEvent event, Room room) {
		Map<String, Object> body = envelope(id, event.type(), event.occurredAt(), room);
		body.putAll(new TreeMap<>(event.subjects()));
		return this.json.writeValueAsString(body);
	}

	String ofTest(UUID id, Instant now, Room room) {
		Map<String, Object> body = envelope(id, WebhookEventType.TEST, now, room);
		body.put("message", "This is a test webhook from Atrium");
		return this.json.writeValueAsString(body);
	}

	private static Map<String, Object> envelope(UUID id, WebhookEventType type, Instant at, Room room) {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("event", type.wireName());
		body.put("event_id", id);
		body.put("timestamp", at);
		body.put("room", new RoomName(room.id(), room.name()));
		return body;
	}

	private record RoomName(UUID id, String name) {
	}

}
