package dev.atrium.rooms.webhook.dispatch;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.events.EventIds;
import dev.atrium.rooms.room.Room;
import dev.atrium.rooms.room.Rooms;
import dev.atrium.rooms.webhook.RoomEvent;
import dev.atrium.rooms.webhook.RoomEvents;
import dev.atrium.rooms.webhook.delivery.Deliveries;
import dev.atrium.rooms.webhook.delivery.Delivery;
import dev.atrium.rooms.webhook.endpoint.Endpoints;
import dev.atrium.scheduling.Schedule;

/**
 * Writes down what is to be delivered, where a room has a webhook that wants to know.
 */
@Component
class RoomEventWriter implements RoomEvents {

	private final Endpoints endpoints;

	private final Rooms rooms;

	private final Deliveries deliveries;

	private final WebhookBodies bodies;

	private final Schedule schedule;

	private final Clock clock;

	RoomEventWriter(Endpoints endpoints, Rooms rooms, Deliveries deliveries, WebhookBodies bodies, Schedule schedule,
			Clock clock) {
		this.endpoints = endpoints;
		this.rooms = rooms;
		this.deliveries = deliveries;
		this.bodies = bodies;
		this.schedule = schedule;
		this.clock = clock;
	}

	@Override
	public Mono<Void> publish(RoomEvent event) {
		return this.endpoints.find(event.roomId())
			.filter((endpoint) -> endpoint.wants(event.type()))
			.zipWith(this.rooms.findById(event.roomId()))
			.flatMap((found) -> found.getT1().isPaused() ? hold(event, found.getT2()) : send(event, found.getT2()));
	}

	private Mono<Void> send(RoomEvent event, Room room) {
		UUID id = EventIds.next();
		return this.deliveries
			.insert(Delivery.pending(id, room.id(), event.type(), this.bodies.of(id, event, room),
					this.clock.instant()))
			.then(this.schedule.afterCommit(DeliveryWork.NAME, List.of(id.toString())));
	}

	private Mono<Void> hold(RoomEvent event, Room room) {
		UUID id = EventIds.next();
		return this.deliveries
			.insert(Delivery.held(id, room.id(), event.type(), this.bodies.of(id, event, room), this.clock.instant()));
	}

}
