package dev.atrium.rooms.webhook.delivery;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

import dev.atrium.rooms.webhook.WebhookEventType;

/**
 * Which of a room's deliveries; what is {@code null} does not matter.
 *
 * @param status only those that have come so far
 * @param event only those that tell of that
 * @param from only those of events published then or later
 * @param to only those of events published before then
 */
public record DeliveryFilter(@Nullable DeliveryStatus status, @Nullable WebhookEventType event, @Nullable Instant from,
		@Nullable Instant to) {

	static final String CONDITION = """
			(:status::text IS NULL OR status = :status) AND (:event::text IS NULL OR event = :event)
			AND (:from::timestamptz IS NULL OR created_at >= :from) AND (:to::timestamptz IS NULL OR created_at < :to)""";

	GenericExecuteSpec bind(GenericExecuteSpec statement) {
		GenericExecuteSpec byKind = bind(bind(statement, "status", name(this.status), String.class), "event",
				name(this.event), String.class);
		return bind(bind(byKind, "from", this.from, Instant.class), "to", this.to, Instant.class);
	}

	private static @Nullable String name(@Nullable Enum<?> constant) {
		return (constant != null) ? constant.name() : null;
	}

	private static GenericExecuteSpec bind(GenericExecuteSpec statement, String name, @Nullable Object value,
			Class<?> type) {
		return (value != null) ? statement.bind(name, value) : statement.bindNull(name, type);
	}

}
