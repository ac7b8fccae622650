package dev.atrium.rooms.room.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.rooms.caller.Caller;
import dev.atrium.rooms.paging.Page;
import dev.atrium.rooms.room.Room;
import dev.atrium.rooms.webhook.endpoint.Endpoint;
import dev.atrium.rooms.webhook.endpoint.Endpoints;
import dev.atrium.rooms.webhook.endpoint.ShownEndpoint;

/**
 * Shows callers rooms, and of their own what is not for others.
 */
@Component
class RoomAnswers {

	private final Endpoints endpoints;

	RoomAnswers(Endpoints endpoints) {
		this.endpoints = endpoints;
	}

	Mono<RoomResponse> to(Caller caller, Room room) {
		return webhooks(caller, List.of(room)).map((known) -> RoomResponse.of(room, webhook(known.get(room.id()))));
	}

	Mono<Page<RoomResponse>> to(Caller caller, Page<Room> rooms) {
		return webhooks(caller, rooms.items())
			.map((known) -> rooms.map((room) -> RoomResponse.of(room, webhook(known.get(room.id())))));
	}

	private Mono<Map<UUID, Endpoint>> webhooks(Caller caller, List<Room> rooms) {
		List<UUID> own = rooms.stream().filter((room) -> caller.owns(room.userId())).map(Room::id).toList();
		return own.isEmpty() ? Mono.just(Map.of()) : this.endpoints.findAll(own).collectMap(Endpoint::roomId);
	}

	private static RoomWebhook webhook(@Nullable Endpoint endpoint) {
		return RoomWebhook.of(new ShownEndpoint(endpoint, null));
	}

}
