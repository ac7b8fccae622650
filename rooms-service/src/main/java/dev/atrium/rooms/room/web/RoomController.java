package dev.atrium.rooms.room.web;

import java.util.Map;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.atrium.rooms.caller.Caller;
import dev.atrium.rooms.paging.Page;
import dev.atrium.rooms.paging.PageRequest;
import dev.atrium.rooms.problem.ProblemType;
import dev.atrium.rooms.problem.Problems;
import dev.atrium.rooms.room.RoomCatalog;
import dev.atrium.rooms.room.RoomDirectory;
import dev.atrium.rooms.webhook.endpoint.EndpointChange;

import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/v1/rooms")
@Tag(name = "Rooms", description = "Named places that somebody owns and meetings are held in")
class RoomController {

	private final RoomCatalog catalog;

	private final RoomDirectory directory;

	private final RoomRequests requests;

	private final RoomAnswers answers;

	private final ConfiguredRooms configured;

	RoomController(RoomCatalog catalog, RoomDirectory directory, RoomRequests requests, RoomAnswers answers,
			ConfiguredRooms configured) {
		this.catalog = catalog;
		this.directory = directory;
		this.requests = requests;
		this.answers = answers;
		this.configured = configured;
	}

	@GetMapping
	@Operation(summary = "List the caller's rooms and the shared ones, newest first",
			description = "`Link` has the next page's URL, which is as quick however deep the page is.")
	Mono<Page<RoomResponse>> list(@RequestParam(defaultValue = "1") @Min(1) int page,
			@RequestParam(defaultValue = "50") @Min(1) @Max(100) int size,
			@Parameter(description = "From `Link`; where the page before ended") @RequestParam(
					required = false) @Nullable String cursor,
			Caller caller, @Parameter(hidden = true) ServerHttpResponse response) {
		return this.directory.list(caller, new PageRequest(page, size), RoomCursor.read(cursor))
			.doOnNext((found) -> RoomCursor.link(found).ifPresent((next) -> response.getHeaders().set("Link", next)))
			.flatMap((found) -> this.answers.to(caller, found));
	}

	@GetMapping("/{room_id}")
	@Operation(summary = "Get a room by id")
	@Problems({ ProblemType.ROOM_NOT_FOUND, ProblemType.NOT_AUTHORIZED })
	Mono<RoomResponse> get(@PathVariable("room_id") UUID roomId, Caller caller,
			@Parameter(hidden = true) ServerHttpResponse response) {
		return this.directory.get(roomId, caller)
			.doOnNext((room) -> EntityTags.set(response, room))
			.flatMap((room) -> this.answers.to(caller, room));
	}

	@GetMapping("/name/{room_name}")
	@Operation(summary = "Get a room by name")
	@Problems(ProblemType.ROOM_NOT_FOUND)
	Mono<RoomResponse> getByName(@PathVariable("room_name") String roomName, Caller caller,
			@Parameter(hidden = true) ServerHttpResponse response) {
		return this.directory.getByName(roomName)
			.doOnNext((room) -> EntityTags.set(response, room))
			.flatMap((room) -> this.answers.to(caller, room));
	}

	@PatchMapping("/{room_id}")
	@Operation(summary = "Change a room",
			description = "Only the fields that are given change. A meeting that is already there keeps its settings; "
					+ "the next request for a meeting makes a new one.",
			requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(
					content = @Content(schema = @Schema(allOf = { RoomRequest.class, WebhookFields.class }))))
	@Problems({ ProblemType.ROOM_NOT_FOUND, ProblemType.NOT_AUTHORIZED, ProblemType.ROOM_NAME_NOT_UNIQUE,
			ProblemType.PLATFORM_NOT_CONFIGURED, ProblemType.WEBHOOKS_NOT_AVAILABLE, ProblemType.ROOM_HAS_CHANGED })
	Mono<RoomResponse> change(@PathVariable("room_id") UUID roomId,
			@Parameter(description = EntityTags.IF_MATCH) @RequestHeader(name = HttpHeaders.IF_MATCH,
					required = false) @Nullable String ifMatch,
			@RequestBody ObjectNode changes, Caller caller, @Parameter(hidden = true) ServerHttpResponse response) {
		EndpointChange webhook = this.requests.webhook(changes);
		return this.catalog.change(roomId, EntityTags.expected(ifMatch), caller,
				(settings) -> this.requests.read(settings, changes), (changed) -> {
					EntityTags.set(response, changed);
					return this.configured.configure(changed, caller, webhook);
				});
	}

	@DeleteMapping("/{room_id}")
	@Operation(summary = "Delete a room with its meetings", description = "Meetings in it are ended at their provider.")
	@Problems({ ProblemType.ROOM_NOT_FOUND, ProblemType.NOT_AUTHORIZED, ProblemType.ROOM_HAS_CHANGED })
	Mono<Map<String, String>> delete(@PathVariable("room_id") UUID roomId,
			@Parameter(description = EntityTags.IF_MATCH) @RequestHeader(name = HttpHeaders.IF_MATCH,
					required = false) @Nullable String ifMatch,
			Caller caller) {
		return this.catalog.delete(roomId, EntityTags.expected(ifMatch), caller).thenReturn(Map.of("status", "ok"));
	}

}
