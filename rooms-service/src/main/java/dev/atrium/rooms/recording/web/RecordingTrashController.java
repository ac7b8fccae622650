package dev.atrium.rooms.recording.web;

import java.util.Map;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.atrium.rooms.caller.Caller;
import dev.atrium.rooms.problem.ProblemType;
import dev.atrium.rooms.problem.Problems;
import dev.atrium.rooms.recording.RecordingTrash;
import dev.atrium.rooms.recording.SignedLinks;

@RestController
@RequestMapping("/v1/recordings/{recording_id}")
@Tag(name = "Recordings")
class RecordingTrashController {

	private final RecordingTrash trash;

	private final SignedLinks links;

	RecordingTrashController(RecordingTrash trash, SignedLinks links) {
		this.trash = trash;
		this.links = links;
	}

	@DeleteMapping
	@Operation(summary = "Delete a recording",
			description = "It can be restored for a while; then it is erased with everything made from it, at the "
					+ "provider too.")
	@Problems({ ProblemType.RECORDING_NOT_FOUND, ProblemType.NOT_AUTHORIZED })
	Mono<Map<String, String>> delete(@PathVariable("recording_id") UUID recordingId, Caller caller) {
		return this.trash.delete(recordingId, caller).thenReturn(Map.of("status", "ok"));
	}

	@PostMapping("/restore")
	@Operation(summary = "Take a deletion back", description = "409 for a recording that is erased.")
	@Problems({ ProblemType.RECORDING_NOT_FOUND, ProblemType.NOT_AUTHORIZED, ProblemType.RECORDING_ERASED })
	Mono<RecordingResponse> restore(@PathVariable("recording_id") UUID recordingId, Caller caller) {
		return this.trash.restore(recordingId, caller).map((restored) -> RecordingResponse.of(restored, this.links));
	}

}
