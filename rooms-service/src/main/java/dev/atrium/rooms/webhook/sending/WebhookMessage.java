package dev.atrium.rooms.webhook.sending;

import dev.atrium.rooms.webhook.WebhookEventType;

/**
 * What is sent.
 *
 * @param id the same in all attempts, so that the receiver knows it again
 * @param event what it tells of
 * @param body the JSON, the same in all attempts
 * @param retry how many attempts were made before
 */
public record WebhookMessage(String id, WebhookEventType event, String body, int retry) {
}
