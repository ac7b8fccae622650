package dev.atrium.rooms.meeting.web;

import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import dev.atrium.rooms.caller.Caller;

@RestController
@Tag(name = "Meetings in a room")
class BulkStatusController {

	private final BulkStatus status;

	BulkStatusController(BulkStatus status) {
		this.status = status;
	}

	@PostMapping("/v1/rooms/meetings/bulk-status")
	@Operation(summary = "Tell what is going on in up to 100 rooms",
			description = "For signed-in users. Each name has an entry; it is empty for rooms that are not there, or "
					+ "neither the caller's nor shared.")
	Mono<Map<String, RoomStatusResponse>> status(@Valid @RequestBody BulkStatusRequest request, Caller caller) {
		caller.requireUserId();
		return this.status.of(request.roomNames(), caller);
	}

}
