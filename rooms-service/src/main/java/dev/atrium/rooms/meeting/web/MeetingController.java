package dev.atrium.rooms.meeting.web;

import java.util.Map;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.atrium.rooms.audit.Action;
import dev.atrium.rooms.audit.Audit;
import dev.atrium.rooms.audit.Deed;
import dev.atrium.rooms.caller.Caller;
import dev.atrium.rooms.meeting.MeetingEnding;
import dev.atrium.rooms.meeting.Meetings;
import dev.atrium.rooms.problem.ProblemType;
import dev.atrium.rooms.problem.Problems;
import dev.atrium.rooms.room.Room;
import dev.atrium.rooms.room.Rooms;

@RestController
@RequestMapping("/v1/meetings/{meeting_id}")
@Tag(name = "Meetings")
class MeetingController {

	private final Meetings meetings;

	private final Rooms rooms;

	private final MeetingEnding ending;

	private final MeetingAnswers answers;

	private final Audit audit;

	MeetingController(Meetings meetings, Rooms rooms, MeetingEnding ending, MeetingAnswers answers, Audit audit) {
		this.meetings = meetings;
		this.rooms = rooms;
		this.ending = ending;
		this.answers = answers;
		this.audit = audit;
	}

	@GetMapping
	@Operation(summary = "Get a meeting")
	@Problems(ProblemType.MEETING_NOT_FOUND)
	Mono<MeetingResponse> get(@PathVariable("meeting_id") UUID meetingId, Caller caller) {
		return this.meetings.requireById(meetingId)
			.flatMap((meeting) -> this.rooms.requireById(meeting.roomId())
				.flatMap((room) -> this.answers.to(caller, room, meeting)));
	}

	@PatchMapping("/deactivate")
	@Operation(summary = "End a meeting, here and at its provider",
			description = "Only the room's owner may. Succeeds for a meeting that is over already.")
	@Problems({ ProblemType.MEETING_NOT_FOUND, ProblemType.NOT_AUTHORIZED })
	Mono<Map<String, Object>> deactivate(@PathVariable("meeting_id") UUID meetingId, Caller caller) {
		Mono<Room> ended = this.ending.end(meetingId, caller)
			.flatMap((meeting) -> this.rooms.requireById(meeting.roomId()));
		return Mono.fromCallable(caller::requireUserId)
			.then(this.audit.noted(caller, ended,
					(room) -> Deed.in(room.id(), room.name(), Action.MEETING_ENDED).with(meetingId.toString())))
			.thenReturn(Map.of("status", "success", "meeting_id", meetingId));
	}

}
