package dev.atrium.rooms.webhook.delivery;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.atrium.rooms.webhook.WebhookEventType;
import dev.atrium.rooms.webhook.sending.WebhookMessage;

/**
 * One event on its way to its room's webhook.
 *
 * @param id what the receiver knows it by, in all attempts
 * @param roomId where it happened
 * @param event what happened
 * @param body the JSON that is sent
 * @param status how far it has come
 * @param attempts how many were made
 * @param tries how many of them since it was last sent anew
 * @param createdAt when the event was published
 * @param nextAttemptAt when to send it, while it is pending
 * @param finishedAt when it ceased to be pending
 */
public record Delivery(UUID id, UUID roomId, WebhookEventType event, String body, DeliveryStatus status, int attempts,
		int tries, Instant createdAt, @Nullable Instant nextAttemptAt, @Nullable Instant finishedAt) {

	/** To be sent now. */
	public static Delivery pending(UUID id, UUID roomId, WebhookEventType event, String body, Instant now) {
		return new Delivery(id, roomId, event, body, DeliveryStatus.PENDING, 0, 0, now, now, null);
	}

	/** To be kept, since nothing is sent for now. */
	public static Delivery held(UUID id, UUID roomId, WebhookEventType event, String body, Instant now) {
		return new Delivery(id, roomId, event, body, DeliveryStatus.HELD, 0, 0, now, null, now);
	}

	/** What to send. */
	public WebhookMessage message() {
		return new WebhookMessage(this.id.toString(), this.event, this.body, this.tries);
	}

	/** What it is after one more attempt. */
	public Delivery after(Outcome outcome, Instant now) {
		return switch (outcome) {
			case Outcome.Delivered _ -> attempted(DeliveryStatus.DELIVERED, null, now);
			case Outcome.Retry(Instant at) -> attempted(DeliveryStatus.PENDING, at, null);
			case Outcome.Failed _, Outcome.Gone _ -> attempted(DeliveryStatus.FAILED, null, now);
		};
	}

	private Delivery attempted(DeliveryStatus next, @Nullable Instant again, @Nullable Instant finished) {
		return new Delivery(this.id, this.roomId, this.event, this.body, next, this.attempts + 1, this.tries + 1,
				this.createdAt, again, finished);
	}

}
