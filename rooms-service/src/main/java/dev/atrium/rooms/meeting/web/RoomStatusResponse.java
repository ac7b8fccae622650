package dev.atrium.rooms.meeting.web;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

import dev.atrium.rooms.calendar.web.CalendarEventResponse;

/**
 * What is going on in a room.
 */
@Schema(name = "RoomStatus")
record RoomStatusResponse(@Schema(
		description = "Those that can be joined, those that end last first") List<MeetingResponse> activeMeetings,
		@Schema(description = "Those that go on or begin within two hours, by their start") List<CalendarEventResponse> upcomingEvents) {

	static final RoomStatusResponse NOTHING = new RoomStatusResponse(List.of(), List.of());

}
