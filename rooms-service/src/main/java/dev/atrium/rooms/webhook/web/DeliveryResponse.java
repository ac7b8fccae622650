package dev.atrium.rooms.webhook.web;

import java.time.Instant;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.atrium.rooms.webhook.WebhookEventType;
import dev.atrium.rooms.webhook.delivery.Delivery;
import dev.atrium.rooms.webhook.delivery.DeliveryStatus;

/**
 * A delivery as the room's owner sees it in the list.
 */
@Schema(name = "WebhookDelivery")
record DeliveryResponse(
		@Schema(description = "The webhook-id that the receiver sees, the same in all attempts") UUID id,
		WebhookEventType event, DeliveryStatus status, @Schema(description = "How many were made") int attempts,
		Instant createdAt, @Schema(description = "While it is pending") @Nullable Instant nextAttemptAt,
		@Schema(description = "While it is not pending") @Nullable Instant finishedAt) {

	static DeliveryResponse of(Delivery delivery) {
		return new DeliveryResponse(delivery.id(), delivery.event(), delivery.status(), delivery.attempts(),
				delivery.createdAt(), delivery.nextAttemptAt(), delivery.finishedAt());
	}

}
