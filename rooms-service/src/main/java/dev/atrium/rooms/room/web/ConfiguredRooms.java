package dev.atrium.rooms.room.web;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.rooms.caller.Caller;
import dev.atrium.rooms.room.Room;
import dev.atrium.rooms.webhook.endpoint.EndpointChange;
import dev.atrium.rooms.webhook.endpoint.RoomWebhooks;

/**
 * Gives rooms that have just been saved the webhook that their owner wants, and shows
 * both.
 */
@Component
class ConfiguredRooms {

	private final RoomWebhooks webhooks;

	private final RoomAnswers answers;

	ConfiguredRooms(RoomWebhooks webhooks, RoomAnswers answers) {
		this.webhooks = webhooks;
		this.answers = answers;
	}

	/** Part of the transaction that saves the room. */
	Mono<RoomResponse> configure(Room room, Caller caller, EndpointChange webhook) {
		return this.webhooks.configure(room, caller, webhook).flatMap((shown) -> this.answers.toOwner(room, shown));
	}

}
