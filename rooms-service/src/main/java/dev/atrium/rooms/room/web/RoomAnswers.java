package dev.atrium.rooms.room.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.rooms.caller.Caller;
import dev.atrium.rooms.calendar.sync.CalendarFeeds;
import dev.atrium.rooms.calendar.sync.FeedState;
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

	private final CalendarFeeds feeds;

	RoomAnswers(Endpoints endpoints, CalendarFeeds feeds) {
		this.endpoints = endpoints;
		this.feeds = feeds;
	}

	Mono<RoomResponse> to(Caller caller, Room room) {
		return known(caller, List.of(room)).map((known) -> known.show(caller, room));
	}

	Mono<Page<RoomResponse>> to(Caller caller, Page<Room> rooms) {
		return known(caller, rooms.items()).map((known) -> rooms.map((room) -> known.show(caller, room)));
	}

	/** Shows its owner a room whose webhook may have a new secret. */
	Mono<RoomResponse> toOwner(Room room, ShownEndpoint webhook) {
		return this.feeds.findAll(List.of(room.id()))
			.next()
			.map((state) -> RoomCalendar.forOwner(room.settings().calendar(), state))
			.defaultIfEmpty(RoomCalendar.forOwner(room.settings().calendar(), null))
			.map((calendar) -> RoomResponse.forOwner(room, calendar, RoomWebhook.of(webhook)));
	}

	private Mono<Known> known(Caller caller, List<Room> rooms) {
		List<UUID> own = rooms.stream().filter((room) -> caller.owns(room.userId())).map(Room::id).toList();
		return own.isEmpty() ? Mono.just(new Known(Map.of(), Map.of()))
				: Mono.zip(this.feeds.findAll(own).collectMap(FeedState::roomId),
						this.endpoints.findAll(own).collectMap(Endpoint::roomId), Known::new);
	}

	/** What only owners are shown, by room. */
	private record Known(Map<UUID, FeedState> feeds, Map<UUID, Endpoint> endpoints) {

		RoomResponse show(Caller caller, Room room) {
			return caller.owns(room.userId())
					? RoomResponse.forOwner(room,
							RoomCalendar.forOwner(room.settings().calendar(), this.feeds.get(room.id())),
							RoomWebhook.of(new ShownEndpoint(this.endpoints.get(room.id()), null)))
					: RoomResponse.forOthers(room);
		}

	}

}
