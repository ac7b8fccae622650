package dev.atrium.rooms.webhook.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.atrium.rooms.webhook.dispatch.TrialResult;

/**
 * How a test of a webhook went, in Reflector's shape.
 */
@Schema(name = "WebhookTest")
record TrialResponse(boolean success, @Schema(example = "Webhook test successful") String message,
		@Nullable String error, @Nullable Integer statusCode,
		@Schema(description = "Always null: answers of foreign servers are not shown") @Nullable String responsePreview) {

	static TrialResponse of(TrialResult result) {
		return new TrialResponse(result.success(), result.message(), result.error(), result.statusCode(), null);
	}

}
