package dev.atrium.rooms.recording.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.atrium.rooms.caller.Caller;
import dev.atrium.rooms.meeting.Meetings;
import dev.atrium.rooms.paging.Page;
import dev.atrium.rooms.paging.PageRequest;
import dev.atrium.rooms.problem.ProblemType;
import dev.atrium.rooms.problem.Problems;
import dev.atrium.rooms.recording.Recording;
import dev.atrium.rooms.recording.Recordings;
import dev.atrium.rooms.recording.SignedLinks;
import dev.atrium.rooms.room.Room;
import dev.atrium.rooms.room.Rooms;

@RestController
@RequestMapping("/v1")
@Tag(name = "Recordings", description = "What was recorded in a room; for the room's owner")
class RecordingController {

	private final Recordings recordings;

	private final Rooms rooms;

	private final Meetings meetings;

	private final SignedLinks links;

	RecordingController(Recordings recordings, Rooms rooms, Meetings meetings, SignedLinks links) {
		this.recordings = recordings;
		this.rooms = rooms;
		this.meetings = meetings;
		this.links = links;
	}

	@GetMapping("/rooms/{room_name}/recordings")
	@Operation(summary = "List a room's recordings, newest first")
	@Problems({ ProblemType.ROOM_NOT_FOUND, ProblemType.NOT_AUTHORIZED })
	Mono<Page<RecordingResponse>> ofRoom(@PathVariable("room_name") String roomName,
			@RequestParam(defaultValue = "1") @Min(1) int page,
			@RequestParam(defaultValue = "50") @Min(1) @Max(100) int size, Caller caller) {
		return this.rooms.requireByName(roomName)
			.doOnNext((room) -> requireOwner(room, caller))
			.flatMap((room) -> this.recordings.ofRoom(room.id(), new PageRequest(page, size)))
			.map(this::withLinks);
	}

	@GetMapping("/rooms/{room_name}/recordings/deleted")
	@Operation(summary = "List a room's deleted recordings that can still be restored, newest first")
	@Problems({ ProblemType.ROOM_NOT_FOUND, ProblemType.NOT_AUTHORIZED })
	Mono<Page<RecordingResponse>> deletedOfRoom(@PathVariable("room_name") String roomName,
			@RequestParam(defaultValue = "1") @Min(1) int page,
			@RequestParam(defaultValue = "50") @Min(1) @Max(100) int size, Caller caller) {
		return this.rooms.requireByName(roomName)
			.doOnNext((room) -> requireOwner(room, caller))
			.flatMap((room) -> this.recordings.deletedOfRoom(room.id(), new PageRequest(page, size)))
			.map(this::withLinks);
	}

	@GetMapping("/meetings/{meeting_id}/recordings")
	@Operation(summary = "List a meeting's recordings, newest first")
	@Problems({ ProblemType.MEETING_NOT_FOUND, ProblemType.NOT_AUTHORIZED })
	Mono<Page<RecordingResponse>> ofMeeting(@PathVariable("meeting_id") UUID meetingId,
			@RequestParam(defaultValue = "1") @Min(1) int page,
			@RequestParam(defaultValue = "50") @Min(1) @Max(100) int size, Caller caller) {
		return this.meetings.requireById(meetingId)
			.flatMap((meeting) -> this.rooms.requireById(meeting.roomId()))
			.doOnNext((room) -> requireOwner(room, caller))
			.flatMap((room) -> this.recordings.ofMeeting(meetingId, new PageRequest(page, size)))
			.map(this::withLinks);
	}

	private Page<RecordingResponse> withLinks(Page<Recording> page) {
		return page.map((recording) -> RecordingResponse.of(recording, this.links));
	}

	private static void requireOwner(Room room, Caller caller) {
		if (!room.userId().equals(caller.requireUserId())) {
			throw ProblemType.NOT_AUTHORIZED.because("Only the room owner can see recordings");
		}
	}

}
