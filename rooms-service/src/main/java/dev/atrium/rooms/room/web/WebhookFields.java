package dev.atrium.rooms.room.web;

import java.util.List;
import java.util.Set;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import dev.atrium.rooms.problem.InvalidField;
import dev.atrium.rooms.problem.Problem;
import dev.atrium.rooms.webhook.WebhookEventType;
import dev.atrium.rooms.webhook.endpoint.EndpointChange;

/**
 * The fields of a room's request that are about its webhook; those left out change
 * nothing.
 */
@Schema(name = "RoomWebhookRequest")
record WebhookFields(
		@Schema(description = "Where the room's events are sent, https; empty or null: nowhere",
				example = "https://example.org/hooks/standup") @Size(max = 2_048) @Nullable String webhookUrl,
		@Schema(description = "What they are signed with: whsec_ and a key in base64, or 16 to 128 characters; "
				+ "left out or empty: the one there is, or a new one that is shown once",
				example = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw") @Nullable String webhookSecret,
		@Schema(description = "Which events; all if never given") @Size(
				min = 1) @Nullable Set<WebhookEventType> webhookEvents) {

	EndpointChange toChange(boolean urlGiven) {
		if (this.webhookEvents != null && this.webhookEvents.contains(WebhookEventType.TEST)) {
			throw Problem.of(List.of(new InvalidField("webhook_events", "enum", "test is not for choice")));
		}
		String url = (this.webhookUrl != null) ? this.webhookUrl.strip() : "";
		boolean secretGiven = this.webhookSecret != null && !this.webhookSecret.isEmpty();
		return new EndpointChange(urlGiven ? url : null, secretGiven ? this.webhookSecret : null, this.webhookEvents);
	}

	// Without the secret, and the URL may hold one too.
	@Override
	public String toString() {
		return "WebhookFields[webhookEvents=" + this.webhookEvents + "]";
	}

}
