package dev.atrium.rooms.room.web;

import java.util.Map;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.atrium.rooms.caller.Caller;
import dev.atrium.rooms.paging.Page;
import dev.atrium.rooms.paging.PageRequest;
import dev.atrium.rooms.room.Room;
import dev.atrium.rooms.room.RoomCatalog;
import dev.atrium.rooms.room.RoomDirectory;
import dev.atrium.rooms.webhook.endpoint.EndpointChange;
import dev.atrium.rooms.webhook.endpoint.RoomWebhooks;

import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/v1/rooms")
@Tag(name = "Rooms", description = "Named places that somebody owns and meetings are held in")
class RoomController {

	private final RoomCatalog catalog;

	private final RoomDirectory directory;

	private final RoomRequests requests;

	private final RoomAnswers answers;

	private final RoomWebhooks webhooks;

	RoomController(RoomCatalog catalog, RoomDirectory directory, RoomRequests requests, RoomAnswers answers,
			RoomWebhooks webhooks) {
		this.catalog = catalog;
		this.directory = directory;
		this.requests = requests;
		this.answers = answers;
		this.webhooks = webhooks;
	}

	@GetMapping
	@Operation(summary = "List the caller's rooms and the shared ones, newest first")
	Mono<Page<RoomResponse>> list(@RequestParam(defaultValue = "1") @Min(1) int page,
			@RequestParam(defaultValue = "50") @Min(1) @Max(100) int size, Caller caller) {
		return this.directory.list(caller, new PageRequest(page, size))
			.flatMap((found) -> this.answers.to(caller, found));
	}

	@PostMapping
	@Operation(summary = "Create a room",
			description = "400 if the name is taken, 409 if the platform is not configured, 422 for invalid fields",
			requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(
					content = @Content(schema = @Schema(allOf = { RoomRequest.class, WebhookFields.class }))))
	Mono<RoomResponse> create(@RequestBody ObjectNode room, Caller caller) {
		EndpointChange webhook = this.requests.webhook(room);
		return this.catalog.create(this.requests.read(room), caller, (created) -> configured(created, caller, webhook));
	}

	@GetMapping("/{room_id}")
	@Operation(summary = "Get a room by id")
	Mono<RoomResponse> get(@PathVariable("room_id") UUID roomId, Caller caller) {
		return this.directory.get(roomId, caller).flatMap((room) -> this.answers.to(caller, room));
	}

	@GetMapping("/name/{room_name}")
	@Operation(summary = "Get a room by name")
	Mono<RoomResponse> getByName(@PathVariable("room_name") String roomName, Caller caller) {
		return this.directory.getByName(roomName).flatMap((room) -> this.answers.to(caller, room));
	}

	@PatchMapping("/{room_id}")
	@Operation(summary = "Change a room",
			description = "Only the fields that are given change. A meeting that is already there keeps its settings; "
					+ "the next request for a meeting makes a new one.",
			requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(
					content = @Content(schema = @Schema(allOf = { RoomRequest.class, WebhookFields.class }))))
	Mono<RoomResponse> change(@PathVariable("room_id") UUID roomId, @RequestBody ObjectNode changes, Caller caller) {
		EndpointChange webhook = this.requests.webhook(changes);
		return this.catalog.change(roomId, caller, (settings) -> this.requests.read(settings, changes),
				(changed) -> configured(changed, caller, webhook));
	}

	@DeleteMapping("/{room_id}")
	@Operation(summary = "Delete a room with its meetings", description = "Meetings in it are ended at their provider.")
	Mono<Map<String, String>> delete(@PathVariable("room_id") UUID roomId, Caller caller) {
		return this.catalog.delete(roomId, caller).thenReturn(Map.of("status", "ok"));
	}

	private Mono<RoomResponse> configured(Room room, Caller caller, EndpointChange webhook) {
		return this.webhooks.configure(room, caller, webhook).flatMap((shown) -> this.answers.toOwner(room, shown));
	}

}
