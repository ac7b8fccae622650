package dev.atrium.rooms.live.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.atrium.rooms.caller.Caller;
import dev.atrium.rooms.live.LiveScope;
import dev.atrium.rooms.live.stream.LiveStreams;
import dev.atrium.rooms.meeting.Meetings;
import dev.atrium.rooms.problem.ProblemType;
import dev.atrium.rooms.problem.Problems;
import dev.atrium.rooms.room.Room;
import dev.atrium.rooms.room.Rooms;

@RestController
@RequestMapping(path = "/v1", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
@Tag(name = "Live",
		description = "Server-Sent Events, resumable by `Last-Event-ID` for a day. `snapshot` comes first, and "
				+ "again whenever too much was missed: `meetings` (those that are not over) and, for the room's owner, "
				+ "`participants`. Then `meeting`: one as it is now; and for the owner `participant` and `recording`. A stream ends "
				+ "after half an hour, and whenever the server does: come again.")
class LiveController {

	private static final String LAST_EVENT_ID = "Last-Event-ID";

	private final LiveStreams streams;

	private final Rooms rooms;

	private final Meetings meetings;

	LiveController(LiveStreams streams, Rooms rooms, Meetings meetings) {
		this.streams = streams;
		this.rooms = rooms;
		this.meetings = meetings;
	}

	@GetMapping("/meetings/{meeting_id}/events")
	@Operation(summary = "Watch a meeting")
	@ApiResponse(responseCode = "200", description = "The stream")
	@Problems(ProblemType.MEETING_NOT_FOUND)
	Mono<ResponseEntity<Flux<ServerSentEvent<String>>>> ofMeeting(@PathVariable("meeting_id") UUID meetingId,
			@RequestHeader(name = LAST_EVENT_ID, required = false) @Nullable String lastEventId, Caller caller) {
		return this.meetings.requireById(meetingId)
			.flatMap((meeting) -> this.rooms.requireById(meeting.roomId()))
			.map((room) -> stream(room, meetingId, lastEventId, caller));
	}

	@GetMapping("/rooms/{room_name}/events")
	@Operation(summary = "Watch all meetings of a room", description = "By the room's name or id")
	@ApiResponse(responseCode = "200", description = "The stream")
	@Problems(ProblemType.ROOM_NOT_FOUND)
	Mono<ResponseEntity<Flux<ServerSentEvent<String>>>> ofRoom(@PathVariable("room_name") String roomName,
			@RequestHeader(name = LAST_EVENT_ID, required = false) @Nullable String lastEventId, Caller caller) {
		return this.rooms.requireByNameOrId(roomName).map((room) -> stream(room, null, lastEventId, caller));
	}

	private ResponseEntity<Flux<ServerSentEvent<String>>> stream(Room room, @Nullable UUID meetingId,
			@Nullable String lastEventId, Caller caller) {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			// Proxies that collect answers would keep events back.
			.header("X-Accel-Buffering", "no")
			.body(this.streams.open(new LiveScope(room.id(), meetingId), caller.owns(room.userId()), lastEventId));
	}

}
