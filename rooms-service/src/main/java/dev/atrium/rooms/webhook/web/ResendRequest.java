package dev.atrium.rooms.webhook.web;

import java.time.Instant;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import dev.atrium.rooms.webhook.WebhookEventType;
import dev.atrium.rooms.webhook.delivery.DeliveryFilter;
import dev.atrium.rooms.webhook.delivery.DeliveryStatus;

/**
 * Which deliveries to send again.
 */
@Schema(name = "ResendRequest")
record ResendRequest(@Schema(description = "Events published then or later") @NotNull Instant from,
		@Schema(description = "Events published before then; left out: until now") @Nullable Instant to,
		@Schema(description = "Only those; left out: all that are not pending") @Nullable DeliveryStatus status,
		@Schema(description = "Only events of that kind") @Nullable WebhookEventType event) {

	DeliveryFilter toFilter() {
		return new DeliveryFilter(this.status, this.event, this.from, this.to);
	}

}
