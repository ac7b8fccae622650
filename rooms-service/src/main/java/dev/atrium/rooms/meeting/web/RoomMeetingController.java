package dev.atrium.rooms.meeting.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.atrium.rooms.caller.Caller;
import dev.atrium.rooms.meeting.Meetings;
import dev.atrium.rooms.problem.ProblemType;
import dev.atrium.rooms.problem.Problems;
import dev.atrium.rooms.room.Rooms;

@RestController
@RequestMapping("/v1/rooms/{room_name}/meetings")
@Tag(name = "Meetings in a room")
class RoomMeetingController {

	private final Rooms rooms;

	private final Meetings meetings;

	private final MeetingAnswers answers;

	private final Clock clock;

	RoomMeetingController(Rooms rooms, Meetings meetings, MeetingAnswers answers, Clock clock) {
		this.rooms = rooms;
		this.meetings = meetings;
		this.answers = answers;
		this.clock = clock;
	}

	@GetMapping("/active")
	@Operation(summary = "List the room's meetings that can be joined, those that end last first")
	@Problems(ProblemType.ROOM_NOT_FOUND)
	Mono<List<MeetingResponse>> active(@PathVariable("room_name") String roomName, Caller caller) {
		return this.rooms.requireByName(roomName)
			.flatMap((room) -> this.meetings.joinableIn(List.of(room.id()), this.clock.instant())
				.collectList()
				.flatMap((found) -> this.answers.to(found, (meeting) -> caller.owns(room.userId()))));
	}

	@GetMapping("/{meeting_id}")
	@Operation(summary = "Get a meeting of the room")
	@Problems({ ProblemType.ROOM_NOT_FOUND, ProblemType.MEETING_NOT_FOUND })
	Mono<MeetingResponse> get(@PathVariable("room_name") String roomName, @PathVariable("meeting_id") UUID meetingId,
			Caller caller) {
		return this.rooms.requireByName(roomName)
			.flatMap((room) -> this.meetings.requireInRoom(meetingId, room.id())
				.flatMap((meeting) -> this.answers.to(caller, room, meeting)));
	}

}
