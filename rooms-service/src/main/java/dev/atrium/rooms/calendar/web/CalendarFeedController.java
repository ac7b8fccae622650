package dev.atrium.rooms.calendar.web;

import java.util.Objects;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.atrium.rooms.calendar.event.CalendarEvents;
import dev.atrium.rooms.calendar.sync.CalendarFeeds;
import dev.atrium.rooms.calendar.sync.CalendarSync;
import dev.atrium.rooms.calendar.sync.FeedState;
import dev.atrium.rooms.calendar.sync.SyncResult;
import dev.atrium.rooms.audit.Action;
import dev.atrium.rooms.audit.Audit;
import dev.atrium.rooms.audit.Deed;
import dev.atrium.rooms.caller.Caller;
import dev.atrium.rooms.problem.ProblemType;
import dev.atrium.rooms.problem.Problems;
import dev.atrium.rooms.room.Room;
import dev.atrium.rooms.room.Rooms;

@RestController
@RequestMapping("/v1/rooms/{room_name}/ics")
@Tag(name = "Calendar of a room")
class CalendarFeedController {

	private final Rooms rooms;

	private final CalendarEvents events;

	private final CalendarFeeds feeds;

	private final CalendarSync sync;

	private final Audit audit;

	CalendarFeedController(Rooms rooms, CalendarEvents events, CalendarFeeds feeds, CalendarSync sync, Audit audit) {
		this.rooms = rooms;
		this.events = events;
		this.feeds = feeds;
		this.sync = sync;
		this.audit = audit;
	}

	@PostMapping("/sync")
	@Operation(summary = "Read the room's calendar now", description = "For the owner; 400 if it has none")
	@Problems({ ProblemType.ROOM_NOT_FOUND, ProblemType.NOT_AUTHORIZED, ProblemType.ICS_NOT_CONFIGURED })
	Mono<SyncResult> sync(@PathVariable("room_name") String roomName, Caller caller) {
		return owned(roomName, caller, "Only room owner can trigger ICS sync")
			.filter((room) -> room.settings().calendar().isActive())
			.switchIfEmpty(Mono.error(ProblemType.ICS_NOT_CONFIGURED::asProblem))
			.flatMap((room) -> this.audit.note(caller, Deed.in(room.id(), room.name(), Action.CALENDAR_SYNCED))
				.then(Mono.defer(() -> this.sync.sync(room))));
	}

	@GetMapping("/status")
	@Operation(summary = "Tell how the room's calendar fares", description = "For the owner")
	@Problems({ ProblemType.ROOM_NOT_FOUND, ProblemType.NOT_AUTHORIZED })
	Mono<CalendarStatusResponse> status(@PathVariable("room_name") String roomName, Caller caller) {
		return owned(roomName, caller, "Only room owner can view ICS status")
			.flatMap((room) -> Mono.zip(state(room), this.events.count(room.id()),
					(state, count) -> CalendarStatusResponse.of(room.settings().calendar(), state, count)));
	}

	private Mono<FeedState> state(Room room) {
		return this.feeds.find(room.id(), Objects.requireNonNullElse(room.settings().calendar().url(), ""));
	}

	private Mono<Room> owned(String roomName, Caller caller, String refusal) {
		return this.rooms.requireByName(roomName)
			.filter((room) -> caller.owns(room.userId()))
			.switchIfEmpty(Mono.error(() -> ProblemType.NOT_AUTHORIZED.because(refusal)));
	}

}
