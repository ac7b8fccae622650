package dev.atrium.rooms.room.web;

import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import dev.atrium.rooms.caller.Caller;
import dev.atrium.rooms.idempotency.Idempotency;
import dev.atrium.rooms.idempotency.KeyFormat;
import dev.atrium.rooms.idempotency.KeyedRequest;
import dev.atrium.rooms.problem.ProblemType;
import dev.atrium.rooms.problem.Problems;
import dev.atrium.rooms.room.RoomCatalog;
import dev.atrium.rooms.webhook.endpoint.EndpointChange;

import tools.jackson.databind.node.ObjectNode;

@RestController
@Tag(name = "Rooms")
class RoomCreationController {

	private final RoomCatalog catalog;

	private final RoomRequests requests;

	private final ConfiguredRooms configured;

	private final KeptRooms kept;

	private final Idempotency idempotency;

	RoomCreationController(RoomCatalog catalog, RoomRequests requests, ConfiguredRooms configured, KeptRooms kept,
			Idempotency idempotency) {
		this.catalog = catalog;
		this.requests = requests;
		this.configured = configured;
		this.kept = kept;
		this.idempotency = idempotency;
	}

	@PostMapping("/v1/rooms")
	@Operation(summary = "Create a room", description = "The caller owns it.",
			requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(
					content = @Content(schema = @Schema(allOf = { RoomRequest.class, WebhookFields.class }))))
	@ApiResponse(responseCode = "200", description = "The room",
			content = @Content(schema = @Schema(implementation = RoomResponse.class)))
	@Problems({ ProblemType.ROOM_NAME_NOT_UNIQUE, ProblemType.PLATFORM_NOT_CONFIGURED,
			ProblemType.WEBHOOKS_NOT_AVAILABLE, ProblemType.IDEMPOTENCY_KEY_REUSED })
	Mono<ObjectNode> create(@RequestBody ObjectNode room,
			@Parameter(description = KeyFormat.DESCRIPTION) @RequestHeader(name = KeyFormat.HEADER,
					required = false) @KeyFormat @Nullable String idempotencyKey,
			Caller caller, @Parameter(hidden = true) ServerHttpResponse response) {
		EndpointChange webhook = this.requests.webhook(room);
		Mono<ObjectNode> created = this.catalog
			.create(this.requests.read(room), caller, (saved) -> this.configured.configure(saved, caller, webhook))
			.map(this.kept::toJson);
		KeyedRequest keyed = KeyedRequest.of(idempotencyKey, caller, "create room " + inOrder(room));
		return this.idempotency.once(keyed, created, this.kept::write, this.kept::read)
			.doOnNext((answer) -> EntityTags.setFirst(response));
	}

	// Fields have no order, and a client may shuffle them from one try to the next.
	private static String inOrder(ObjectNode room) {
		return room.propertyStream().sorted(Map.Entry.comparingByKey()).toList().toString();
	}

}
