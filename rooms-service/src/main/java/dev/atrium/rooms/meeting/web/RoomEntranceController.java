package dev.atrium.rooms.meeting.web;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

import dev.atrium.rooms.caller.Caller;
import dev.atrium.rooms.idempotency.KeyFormat;
import dev.atrium.rooms.meeting.Meeting;
import dev.atrium.rooms.meeting.MeetingStatus;
import dev.atrium.rooms.meeting.request.Entry;
import dev.atrium.rooms.meeting.request.MeetingEntrance;
import dev.atrium.rooms.meeting.request.MeetingJoins;
import dev.atrium.rooms.problem.ProblemType;
import dev.atrium.rooms.problem.Problems;
import dev.atrium.rooms.room.Room;
import dev.atrium.rooms.room.Rooms;

@RestController
@RequestMapping("/v1/rooms/{room_name}")
@Tag(name = "Meetings in a room")
class RoomEntranceController {

	private final MeetingEntrance entrance;

	private final MeetingJoins joins;

	private final Rooms rooms;

	private final MeetingAnswers answers;

	RoomEntranceController(MeetingEntrance entrance, MeetingJoins joins, Rooms rooms, MeetingAnswers answers) {
		this.entrance = entrance;
		this.joins = joins;
		this.rooms = rooms;
		this.answers = answers;
	}

	@PostMapping("/meeting")
	@Operation(summary = "Enter a room: get its meeting, or have one made",
			description = "Waits until the provider has made the meeting, at most as long as `Prefer: wait=<seconds>` "
					+ "says; then 202, and `Location` tells where to look again.")
	@ApiResponse(responseCode = "200", description = "The meeting can be joined")
	@ApiResponse(responseCode = "202", description = "The meeting is still being made")
	@Problems({ ProblemType.ROOM_NOT_FOUND, ProblemType.PLATFORM_NOT_CONFIGURED, ProblemType.IDEMPOTENCY_KEY_REUSED,
			ProblemType.TOO_MANY_MEETINGS, ProblemType.PROVIDER_UNAUTHORIZED, ProblemType.PROVIDER_REJECTED,
			ProblemType.PROVIDER_UNAVAILABLE })
	Mono<ResponseEntity<MeetingResponse>> enter(@PathVariable("room_name") String roomName,
			@RequestBody(required = false) @Nullable MeetingRequest request,
			@RequestHeader(name = Prefer.HEADER, required = false) @Nullable String prefer,
			@Parameter(description = KeyFormat.DESCRIPTION) @RequestHeader(name = KeyFormat.HEADER,
					required = false) @KeyFormat @Nullable String idempotencyKey,
			Caller caller) {
		Duration wait = Prefer.wait(prefer, this.entrance.longestWait());
		Entry entry = new Entry(roomName, request != null && request.duplicate(), caller, idempotencyKey);
		return this.entrance.enter(entry, wait)
			// By id: its owner may have renamed it meanwhile.
			.flatMap((meeting) -> this.rooms.requireById(meeting.roomId())
				.flatMap((room) -> entered(room, meeting, caller)));
	}

	@PostMapping("/meetings/{meeting_id}/join")
	@Operation(summary = "Join a meeting",
			description = "`room_url` is for this participant alone where the provider has tokens")
	@Problems({ ProblemType.MEETING_NOT_ACTIVE, ProblemType.MEETING_HAS_ENDED, ProblemType.ROOM_NOT_FOUND,
			ProblemType.MEETING_NOT_FOUND, ProblemType.PROVIDER_UNAVAILABLE })
	Mono<MeetingResponse> join(@PathVariable("room_name") String roomName, @PathVariable("meeting_id") UUID meetingId,
			@Parameter(description = "The name that the others will see", example = "Alice") @RequestParam(
					name = "display_name", required = false) @Size(max = 120) @Nullable String displayName,
			Caller caller) {
		return this.joins.join(roomName, meetingId, displayName, caller)
			.flatMap((joined) -> this.answers.to(caller, joined));
	}

	private Mono<ResponseEntity<MeetingResponse>> entered(Room room, Meeting meeting, Caller caller) {
		if (meeting.failure() != null) {
			return Mono.error(FailedMeetings.problem(meeting.id(), meeting.failure()));
		}
		return this.answers.to(caller, room, meeting)
			.map((body) -> (meeting.status() != MeetingStatus.REQUESTED) ? ResponseEntity.ok(body)
					: ResponseEntity.accepted().location(location(room, meeting)).body(body));
	}

	private static URI location(Room room, Meeting meeting) {
		return UriComponentsBuilder.fromPath("/v1/rooms/{room_name}/meetings/{id}").build(room.name(), meeting.id());
	}

}
