package dev.atrium.rooms.webhook.web;

import java.util.Map;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import dev.atrium.rooms.caller.Caller;
import dev.atrium.rooms.paging.Page;
import dev.atrium.rooms.paging.PageRequest;
import dev.atrium.rooms.problem.ProblemType;
import dev.atrium.rooms.problem.Problems;
import dev.atrium.rooms.room.RoomCatalog;
import dev.atrium.rooms.webhook.delivery.Attempts;
import dev.atrium.rooms.webhook.delivery.Deliveries;
import dev.atrium.rooms.webhook.delivery.DeliveryFilter;
import dev.atrium.rooms.webhook.dispatch.Resending;

@RestController
@RequestMapping("/v1/rooms/{room_id}/webhook/deliveries")
@Tag(name = "Webhooks")
class DeliveryController {

	private final RoomCatalog catalog;

	private final Deliveries deliveries;

	private final Attempts attempts;

	private final Resending resending;

	DeliveryController(RoomCatalog catalog, Deliveries deliveries, Attempts attempts, Resending resending) {
		this.catalog = catalog;
		this.deliveries = deliveries;
		this.attempts = attempts;
		this.resending = resending;
	}

	@GetMapping
	@Operation(summary = "List what was sent to a room's webhook, or is to be, newest first")
	@Problems({ ProblemType.ROOM_NOT_FOUND, ProblemType.NOT_AUTHORIZED })
	Mono<Page<DeliveryResponse>> list(@PathVariable("room_id") UUID roomId,
			@Parameter(example = "failed") @RequestParam(required = false) @Nullable String status,
			@RequestParam(required = false) @Nullable String event, @RequestParam(defaultValue = "1") @Min(1) int page,
			@RequestParam(defaultValue = "50") @Min(1) @Max(100) int size, Caller caller) {
		DeliveryFilter filter = new DeliveryFilter(WireNames.status(status), WireNames.event(event), null, null);
		return this.catalog.getOwned(roomId, caller)
			.flatMap((room) -> this.deliveries.ofRoom(room.id(), filter, new PageRequest(page, size)))
			.map((found) -> found.map(DeliveryResponse::of));
	}

	@GetMapping("/{delivery_id}")
	@Operation(summary = "Get one delivery with its body and its attempts")
	@Problems({ ProblemType.ROOM_NOT_FOUND, ProblemType.DELIVERY_NOT_FOUND, ProblemType.NOT_AUTHORIZED })
	Mono<DeliveryDetails> get(@PathVariable("room_id") UUID roomId, @PathVariable("delivery_id") UUID deliveryId,
			Caller caller) {
		return this.catalog.getOwned(roomId, caller)
			.flatMap((room) -> this.deliveries.find(room.id(), deliveryId))
			.switchIfEmpty(Mono.error(ProblemType.DELIVERY_NOT_FOUND::asProblem))
			.zipWith(this.attempts.of(deliveryId).collectList(), DeliveryDetails::of);
	}

	@PostMapping("/{delivery_id}/resend")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Send a delivery again", description = "Under the id it has, with all its tries before it.")
	@Problems({ ProblemType.ROOM_NOT_FOUND, ProblemType.DELIVERY_NOT_FOUND, ProblemType.NOT_AUTHORIZED,
			ProblemType.WEBHOOK_NOT_SET, ProblemType.WEBHOOK_PAUSED })
	Mono<DeliveryResponse> resend(@PathVariable("room_id") UUID roomId, @PathVariable("delivery_id") UUID deliveryId,
			Caller caller) {
		return this.catalog.getOwned(roomId, caller)
			.flatMap((room) -> this.resending.one(room, caller, deliveryId))
			.map(DeliveryResponse::of);
	}

	@PostMapping("/resend")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Send the finished deliveries of a time again",
			description = "At most the oldest 1000 of them, under the ids that they have.")
	@Problems({ ProblemType.ROOM_NOT_FOUND, ProblemType.NOT_AUTHORIZED, ProblemType.WEBHOOK_NOT_SET,
			ProblemType.WEBHOOK_PAUSED })
	Mono<Map<String, Integer>> resendRange(@PathVariable("room_id") UUID roomId,
			@Valid @RequestBody ResendRequest range, Caller caller) {
		return this.catalog.getOwned(roomId, caller)
			.flatMap((room) -> this.resending.range(room, caller, range.toFilter()))
			.map((count) -> Map.of("resent", count));
	}

}
