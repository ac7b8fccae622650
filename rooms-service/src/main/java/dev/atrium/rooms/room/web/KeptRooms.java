package dev.atrium.rooms.room.web;

import java.util.UUID;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.rooms.webhook.endpoint.RoomWebhooks;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps answers to requests for new rooms, without the webhook's secret: that one is kept
 * encrypted with the webhook.
 */
@Component
class KeptRooms {

	private static final String SECRET = "webhook_secret";

	private final JsonMapper json;

	private final RoomWebhooks webhooks;

	KeptRooms(JsonMapper json, RoomWebhooks webhooks) {
		this.json = json;
		this.webhooks = webhooks;
	}

	ObjectNode toJson(RoomResponse room) {
		return this.json.valueToTree(room);
	}

	/** Writes {@code true} for the secret if the answer had it. */
	String write(ObjectNode answer) {
		ObjectNode kept = answer.deepCopy();
		if (!kept.path(SECRET).isNull()) {
			kept.put(SECRET, true);
		}
		return this.json.writeValueAsString(kept);
	}

	/** The answer again; without the secret if the webhook is gone. */
	Mono<ObjectNode> read(String kept) {
		ObjectNode answer = (ObjectNode) this.json.readTree(kept);
		if (!answer.path(SECRET).isBoolean()) {
			return Mono.just(answer);
		}
		answer.putNull(SECRET);
		return this.webhooks.secret(UUID.fromString(answer.path("id").asString()))
			.map((secret) -> answer.put(SECRET, secret))
			.defaultIfEmpty(answer);
	}

}
