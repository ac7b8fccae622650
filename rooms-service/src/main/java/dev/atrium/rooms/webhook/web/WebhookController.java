package dev.atrium.rooms.webhook.web;

import java.util.Map;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.atrium.rooms.caller.Caller;
import dev.atrium.rooms.problem.ProblemType;
import dev.atrium.rooms.problem.Problems;
import dev.atrium.rooms.room.RoomCatalog;
import dev.atrium.rooms.webhook.dispatch.WebhookTrial;
import dev.atrium.rooms.webhook.endpoint.RoomWebhooks;

@RestController
@RequestMapping("/v1/rooms/{room_id}/webhook")
@Tag(name = "Webhooks", description = "What happens in a room, sent to its owner's server")
class WebhookController {

	private final RoomCatalog catalog;

	private final RoomWebhooks webhooks;

	private final WebhookTrial trial;

	WebhookController(RoomCatalog catalog, RoomWebhooks webhooks, WebhookTrial trial) {
		this.catalog = catalog;
		this.webhooks = webhooks;
		this.trial = trial;
	}

	@PostMapping("/test")
	@Operation(summary = "Send a test event to the room's webhook",
			description = "200 even if the test failed; what the receiver answered is not shown")
	@Problems({ ProblemType.ROOM_NOT_FOUND, ProblemType.NOT_AUTHORIZED })
	Mono<TrialResponse> test(@PathVariable("room_id") UUID roomId, Caller caller) {
		return this.catalog.getOwned(roomId, caller)
			.flatMap((room) -> this.trial.attempt(room, caller))
			.map(TrialResponse::of);
	}

	@PostMapping("/secret")
	@Operation(summary = "Make a new secret",
			description = "It is shown this once. Until previous_valid_until requests carry a signature by the one before too.")
	@Problems({ ProblemType.ROOM_NOT_FOUND, ProblemType.NOT_AUTHORIZED, ProblemType.WEBHOOK_NOT_SET,
			ProblemType.WEBHOOKS_NOT_AVAILABLE })
	Mono<SecretResponse> rotateSecret(@PathVariable("room_id") UUID roomId, Caller caller) {
		return this.catalog.getOwned(roomId, caller)
			.flatMap((room) -> this.webhooks.rotateSecret(room, caller))
			.map(SecretResponse::of);
	}

	@PostMapping("/resume")
	@Operation(summary = "Resume a paused webhook",
			description = "Events are sent again from now on; those held meanwhile can be sent again by resend.")
	@Problems({ ProblemType.ROOM_NOT_FOUND, ProblemType.NOT_AUTHORIZED, ProblemType.WEBHOOK_NOT_SET })
	Mono<Map<String, String>> resume(@PathVariable("room_id") UUID roomId, Caller caller) {
		return this.catalog.getOwned(roomId, caller)
			.flatMap((room) -> this.webhooks.resume(room, caller))
			.thenReturn(Map.of("status", "ok"));
	}

}
