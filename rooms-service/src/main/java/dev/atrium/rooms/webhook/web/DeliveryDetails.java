package dev.atrium.rooms.webhook.web;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.atrium.rooms.webhook.delivery.Attempt;
import dev.atrium.rooms.webhook.delivery.Delivery;

/**
 * A delivery with what is sent and what came of each attempt.
 */
@Schema(name = "WebhookDeliveryDetails")
record DeliveryDetails(@JsonUnwrapped DeliveryResponse delivery,
		@Schema(description = "The body that is sent", type = "object") @JsonRawValue String body,
		List<AttemptResponse> log) {

	static DeliveryDetails of(Delivery delivery, List<Attempt> attempts) {
		return new DeliveryDetails(DeliveryResponse.of(delivery), delivery.body(),
				attempts.stream().map(AttemptResponse::of).toList());
	}

	@Schema(name = "WebhookAttempt")
	record AttemptResponse(int number, String url, Instant sentAt, long durationMs,
			@Schema(description = "null: there was no answer") @Nullable Integer statusCode,
			@Schema(description = "The first 2 KB of the answer") @Nullable String responsePreview,
			@Schema(description = "Why there was no answer") @Nullable String error) {

		static AttemptResponse of(Attempt attempt) {
			return new AttemptResponse(attempt.number(), attempt.url(), attempt.sentAt(), attempt.durationMs(),
					attempt.statusCode(), attempt.responsePreview(), attempt.error());
		}

	}

}
