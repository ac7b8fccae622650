package dev.atrium.rooms.webhook.delivery;

import java.util.UUID;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

import dev.atrium.rooms.webhook.sending.Exchange;

/**
 * All attempts that were made; owner of the table {@code room_webhook_attempts}.
 */
@Repository
public class Attempts {

	private final DatabaseClient database;

	Attempts(DatabaseClient database) {
		this.database = database;
	}

	/** The attempts of a delivery, in their order. */
	public Flux<Attempt> of(UUID deliveryId) {
		return this.database.sql("SELECT * FROM room_webhook_attempts WHERE delivery_id = :delivery ORDER BY number")
			.bind("delivery", deliveryId)
			.mapProperties(Attempt.class)
			.all();
	}

	/**
	 * Logs an attempt.
	 * @param delivery as it was before
	 */
	public Mono<Void> insert(Delivery delivery, Exchange exchange) {
		return this.database.sql("""
				INSERT INTO room_webhook_attempts
					(delivery_id, number, url, sent_at, duration_ms, status_code, response_preview, error)
				VALUES (:deliveryId, :number, :url, :sentAt, :durationMs, :statusCode, :responsePreview, :error)""")
			.bindProperties(Attempt.of(delivery, exchange))
			.then();
	}

}
