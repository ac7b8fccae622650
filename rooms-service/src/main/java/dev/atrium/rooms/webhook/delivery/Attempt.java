package dev.atrium.rooms.webhook.delivery;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.atrium.rooms.webhook.sending.Answer;
import dev.atrium.rooms.webhook.sending.Exchange;

/**
 * One attempt as it is logged; each component is a column of
 * {@code room_webhook_attempts}.
 *
 * @param deliveryId which delivery
 * @param number from 1
 * @param url where it went
 * @param sentAt when
 * @param durationMs how long it took
 * @param statusCode the answer's HTTP status, if there was an answer
 * @param responsePreview the beginning of the answer, if there was one
 * @param error why there was none, if there was none
 */
public record Attempt(UUID deliveryId, int number, String url, Instant sentAt, long durationMs,
		@Nullable Integer statusCode, @Nullable String responsePreview, @Nullable String error) {

	static Attempt of(Delivery delivery, Exchange exchange) {
		Answer answer = exchange.answer();
		Answer.Answered answered = (answer instanceof Answer.Answered given) ? given : null;
		String error = switch (answer) {
			case Answer.Answered _ -> null;
			case Answer.Unanswered unanswered -> unanswered.error();
			case Answer.Refused refused -> refused.error();
		};
		return new Attempt(delivery.id(), delivery.attempts() + 1, exchange.url().toString(), exchange.sentAt(),
				exchange.took().toMillis(), (answered != null) ? answered.status() : null,
				(answered != null) ? answered.preview() : null, error);
	}

}
