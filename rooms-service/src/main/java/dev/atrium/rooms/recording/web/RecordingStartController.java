package dev.atrium.rooms.recording.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import dev.atrium.rooms.caller.Caller;
import dev.atrium.rooms.problem.ProblemType;
import dev.atrium.rooms.problem.Problems;
import dev.atrium.rooms.recording.start.RecordingStarts;

@RestController
@Tag(name = "Recordings")
class RecordingStartController {

	private final RecordingStarts starts;

	RecordingStartController(RecordingStarts starts) {
		this.starts = starts;
	}

	@PostMapping("/v1/meetings/{meeting_id}/recordings/start")
	@Operation(summary = "Have a meeting recorded in the cloud from now on",
			description = "Only the room's owner may. The provider is asked by the server, for half a minute if it does "
					+ "not see anybody in the meeting yet; a recording that goes on already goes on. "
					+ "`recording_started_at` of the meeting tells that it has begun.")
	@Problems({ ProblemType.MEETING_NOT_FOUND, ProblemType.NOT_AUTHORIZED, ProblemType.MEETING_NOT_ACTIVE,
			ProblemType.RECORDING_NOT_CLOUD, ProblemType.RECORDING_START_NOT_SUPPORTED })
	Mono<RecordingStartResponse> start(@PathVariable("meeting_id") UUID meetingId,
			@Valid @RequestBody RecordingStartRequest request, Caller caller) {
		return this.starts.start(meetingId, request.type().instance(), caller).map(RecordingStartResponse::of);
	}

}
