package dev.atrium.rooms.meeting.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.rooms.caller.Caller;
import dev.atrium.rooms.calendar.event.CalendarEvents;
import dev.atrium.rooms.calendar.web.CalendarEventResponse;
import dev.atrium.rooms.meeting.Meetings;
import dev.atrium.rooms.room.Room;
import dev.atrium.rooms.room.Rooms;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

/**
 * Tells of many rooms at once what is going on in them, with as many queries as for one.
 */
@Component
class BulkStatus {

	private static final Duration AHEAD = Duration.ofHours(2);

	private final Rooms rooms;

	private final Meetings meetings;

	private final CalendarEvents events;

	private final MeetingAnswers answers;

	private final Clock clock;

	BulkStatus(Rooms rooms, Meetings meetings, CalendarEvents events, MeetingAnswers answers, Clock clock) {
		this.rooms = rooms;
		this.meetings = meetings;
		this.events = events;
		this.answers = answers;
		this.clock = clock;
	}

	/**
	 * Of each name; nothing goes on in rooms that are not there or not for the caller.
	 */
	Mono<Map<String, RoomStatusResponse>> of(Collection<String> names, Caller caller) {
		return this.rooms.visibleTo(caller, names)
			.collectMap(Room::id)
			.flatMap((found) -> Mono.zip(meetings(found, caller), events(found, caller),
					(meetings, events) -> byName(names, found.values(), meetings, events)));
	}

	private Mono<Map<UUID, List<MeetingResponse>>> meetings(Map<UUID, Room> rooms, Caller caller) {
		return this.meetings.joinableIn(rooms.keySet(), this.clock.instant())
			.collectList()
			.flatMap((found) -> this.answers.to(found, (meeting) -> owns(caller, rooms.get(meeting.roomId()))))
			.map((shown) -> shown.stream().collect(groupingBy(MeetingResponse::roomId)));
	}

	private Mono<Map<UUID, List<CalendarEventResponse>>> events(Map<UUID, Room> rooms, Caller caller) {
		Instant now = this.clock.instant();
		List<UUID> withCalendar = rooms.values()
			.stream()
			.filter((room) -> room.settings().calendar().isActive())
			.map(Room::id)
			.toList();
		return this.events.upcoming(withCalendar, now, now.plus(AHEAD))
			.map((event) -> CalendarEventResponse.of(event, owns(caller, rooms.get(event.roomId()))))
			.collectList()
			.map((shown) -> shown.stream().collect(groupingBy(CalendarEventResponse::roomId)));
	}

	private static Map<String, RoomStatusResponse> byName(Collection<String> names, Collection<Room> rooms,
			Map<UUID, List<MeetingResponse>> meetings, Map<UUID, List<CalendarEventResponse>> events) {
		Map<String, RoomStatusResponse> found = rooms.stream()
			.collect(toMap(Room::name, (room) -> new RoomStatusResponse(meetings.getOrDefault(room.id(), List.of()),
					events.getOrDefault(room.id(), List.of()))));
		return names.stream()
			.distinct()
			.collect(toMap(Function.identity(), (name) -> found.getOrDefault(name, RoomStatusResponse.NOTHING),
					(one, other) -> one, LinkedHashMap::new));
	}

	private static boolean owns(Caller caller, @Nullable Room room) {
		return room != null && caller.owns(room.userId());
	}

}
