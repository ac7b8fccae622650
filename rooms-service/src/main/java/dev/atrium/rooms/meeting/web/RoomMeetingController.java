package dev.atrium.rooms.meeting.web;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

import dev.atrium.rooms.caller.Caller;
import dev.atrium.rooms.meeting.Meeting;
import dev.atrium.rooms.meeting.MeetingStatus;
import dev.atrium.rooms.meeting.Meetings;
import dev.atrium.rooms.meeting.request.MeetingEntrance;
import dev.atrium.rooms.meeting.request.MeetingJoins;
import dev.atrium.rooms.room.Room;
import dev.atrium.rooms.room.Rooms;

@RestController
@RequestMapping("/v1/rooms/{room_name}")
@Tag(name = "Meetings in a room")
class RoomMeetingController {

	private final Rooms rooms;

	private final Meetings meetings;

	private final MeetingEntrance entrance;

	private final MeetingJoins joins;

	private final Clock clock;

	RoomMeetingController(Rooms rooms, Meetings meetings, MeetingEntrance entrance, MeetingJoins joins, Clock clock) {
		this.rooms = rooms;
		this.meetings = meetings;
		this.entrance = entrance;
		this.joins = joins;
		this.clock = clock;
	}

	@PostMapping("/meeting")
	@Operation(summary = "Enter a room: get its meeting, or have one made",
			description = "Waits until the provider has made the meeting, at most as long as `Prefer: wait=<seconds>` "
					+ "says; then 202, and `Location` tells where to look again.")
	@ApiResponse(responseCode = "200", description = "The meeting can be joined")
	@ApiResponse(responseCode = "202", description = "The meeting is still being made")
	@ApiResponse(responseCode = "404", description = "No such room", content = @Content)
	@ApiResponse(responseCode = "409", description = "The room's platform is not configured", content = @Content)
	@ApiResponse(responseCode = "502", description = "The provider refused", content = @Content)
	@ApiResponse(responseCode = "503", description = "The provider is down; see Retry-After", content = @Content)
	Mono<ResponseEntity<MeetingResponse>> enter(@PathVariable("room_name") String roomName,
			@RequestBody(required = false) @Nullable MeetingRequest request,
			@RequestHeader(name = Prefer.HEADER, required = false) @Nullable String prefer, Caller caller) {
		Duration wait = Prefer.wait(prefer, this.entrance.longestWait());
		return this.entrance.enter(roomName, request != null && request.duplicate(), wait)
			.flatMap((meeting) -> this.rooms.requireByName(roomName).map((room) -> entered(room, meeting, caller)));
	}

	@GetMapping("/meetings/active")
	@Operation(summary = "List the room's meetings that can be joined, those that end last first")
	Mono<List<MeetingResponse>> active(@PathVariable("room_name") String roomName, Caller caller) {
		return this.rooms.requireByName(roomName)
			.flatMap((room) -> this.meetings.joinableIn(room.id(), this.clock.instant())
				.map((meeting) -> seen(room, meeting, caller))
				.collectList());
	}

	@GetMapping("/meetings/{meeting_id}")
	@Operation(summary = "Get a meeting of the room")
	Mono<MeetingResponse> get(@PathVariable("room_name") String roomName, @PathVariable("meeting_id") UUID meetingId,
			Caller caller) {
		return this.rooms.requireByName(roomName)
			.flatMap((room) -> this.meetings.requireInRoom(meetingId, room.id())
				.map((meeting) -> seen(room, meeting, caller)));
	}

	@PostMapping("/meetings/{meeting_id}/join")
	@Operation(summary = "Join a meeting",
			description = "`room_url` is for this participant alone where the provider has tokens")
	Mono<MeetingResponse> join(@PathVariable("room_name") String roomName, @PathVariable("meeting_id") UUID meetingId,
			@Parameter(description = "The name that the others will see", example = "Alice") @RequestParam(
					name = "display_name", required = false) @Size(max = 120) @Nullable String displayName,
			Caller caller) {
		return this.joins.join(roomName, meetingId, displayName, caller)
			.map((joined) -> MeetingResponse.of(joined.meeting(), joined.url(), caller.owns(joined.room().userId())));
	}

	private static ResponseEntity<MeetingResponse> entered(Room room, Meeting meeting, Caller caller) {
		if (meeting.failure() != null) {
			throw FailedMeetings.problem(meeting.id(), meeting.failure());
		}
		MeetingResponse body = seen(room, meeting, caller);
		if (meeting.status() != MeetingStatus.REQUESTED) {
			return ResponseEntity.ok(body);
		}
		URI location = UriComponentsBuilder.fromPath("/v1/rooms/{room_name}/meetings/{id}")
			.build(room.name(), meeting.id());
		return ResponseEntity.accepted().location(location).body(body);
	}

	private static MeetingResponse seen(Room room, Meeting meeting, Caller caller) {
		return MeetingResponse.of(meeting, caller.owns(room.userId()));
	}

}
