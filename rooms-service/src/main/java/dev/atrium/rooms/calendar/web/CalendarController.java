package dev.atrium.rooms.calendar.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.atrium.rooms.calendar.event.CalendarEvent;
import dev.atrium.rooms.calendar.event.CalendarEvents;
import dev.atrium.rooms.calendar.sync.CalendarSync;
import dev.atrium.rooms.caller.Caller;
import dev.atrium.rooms.problem.ProblemType;
import dev.atrium.rooms.problem.Problems;
import dev.atrium.rooms.room.Room;
import dev.atrium.rooms.room.Rooms;

@RestController
@RequestMapping("/v1/rooms/{room_name}")
@Tag(name = "Calendar of a room", description = "Events of the room's feed that name its URL")
class CalendarController {

	private final Rooms rooms;

	private final CalendarEvents events;

	private final Clock clock;

	CalendarController(Rooms rooms, CalendarEvents events, Clock clock) {
		this.rooms = rooms;
		this.events = events;
		this.clock = clock;
	}

	@GetMapping("/meetings")
	@Operation(summary = "List the events from an hour ago to a day ahead, by their start")
	@Problems(ProblemType.ROOM_NOT_FOUND)
	Mono<List<CalendarEventResponse>> list(@PathVariable("room_name") String roomName, Caller caller) {
		Instant now = this.clock.instant();
		return this.rooms.requireByName(roomName)
			.flatMap((room) -> seen(room, caller,
					this.events.in(room.id(), now.minus(CalendarSync.BACK), now.plus(CalendarSync.AHEAD))));
	}

	@GetMapping("/meetings/upcoming")
	@Operation(summary = "List the events that go on or begin soon, by their start")
	@Problems(ProblemType.ROOM_NOT_FOUND)
	Mono<List<CalendarEventResponse>> upcoming(@PathVariable("room_name") String roomName,
			@RequestParam(name = "minutes_ahead", defaultValue = "120") @Min(0) @Max(1440) int minutesAhead,
			Caller caller) {
		Instant now = this.clock.instant();
		return this.rooms.requireByName(roomName)
			.flatMap((room) -> seen(room, caller,
					this.events.upcoming(List.of(room.id()), now, now.plus(Duration.ofMinutes(minutesAhead)))));
	}

	private static Mono<List<CalendarEventResponse>> seen(Room room, Caller caller, Flux<CalendarEvent> events) {
		boolean active = room.settings().calendar().isActive();
		return (active ? events : Flux.<CalendarEvent>empty())
			.map((event) -> CalendarEventResponse.of(event, caller.owns(room.userId())))
			.collectList();
	}

}
