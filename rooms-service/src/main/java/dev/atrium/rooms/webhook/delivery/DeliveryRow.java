package dev.atrium.rooms.webhook.delivery;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.atrium.rooms.webhook.WebhookEventType;

/** A row of {@code room_webhook_deliveries}; each component is a column. */
record DeliveryRow(UUID id, UUID roomId, String event, String body, String status, int attempts, int tries,
		Instant createdAt, @Nullable Instant nextAttemptAt, @Nullable Instant finishedAt) {

	static DeliveryRow of(Delivery delivery) {
		return new DeliveryRow(delivery.id(), delivery.roomId(), delivery.event().name(), delivery.body(),
				delivery.status().name(), delivery.attempts(), delivery.tries(), delivery.createdAt(),
				delivery.nextAttemptAt(), delivery.finishedAt());
	}

	Delivery toDelivery() {
		return new Delivery(this.id, this.roomId, WebhookEventType.valueOf(this.event), this.body,
				DeliveryStatus.valueOf(this.status), this.attempts, this.tries, this.createdAt, this.nextAttemptAt,
				this.finishedAt);
	}

}
