package dev.atrium.rooms.audit.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.atrium.rooms.audit.AuditLog;
import dev.atrium.rooms.caller.Caller;
import dev.atrium.rooms.paging.Page;
import dev.atrium.rooms.paging.PageRequest;
import dev.atrium.rooms.problem.ProblemType;
import dev.atrium.rooms.problem.Problems;
import dev.atrium.rooms.room.RoomCatalog;

@RestController
@Tag(name = "Rooms")
class AuditController {

	private final RoomCatalog catalog;

	private final AuditLog log;

	AuditController(RoomCatalog catalog, AuditLog log) {
		this.catalog = catalog;
		this.log = log;
	}

	@GetMapping("/v1/rooms/{room_id}/audit-log")
	@Operation(summary = "List what was done to a room and in its owner's name, newest first",
			description = "For the owner. Entries are never changed, and removed only once they are old.")
	@Problems({ ProblemType.ROOM_NOT_FOUND, ProblemType.NOT_AUTHORIZED })
	Mono<Page<AuditEntryResponse>> ofRoom(@PathVariable("room_id") UUID roomId,
			@RequestParam(defaultValue = "1") @Min(1) int page,
			@RequestParam(defaultValue = "50") @Min(1) @Max(100) int size, Caller caller) {
		return this.catalog.getOwned(roomId, caller)
			.flatMap((room) -> this.log.ofRoom(room.id(), new PageRequest(page, size)))
			.map((found) -> found.map(AuditEntryResponse::of));
	}

}
