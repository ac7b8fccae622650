package dev.atrium.rooms.web;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.swagger.v3.oas.models.media.Schema;

/**
 * What fields and parameters look like that have no example of their own: by their name,
 * which means the same all over the API, else by their format or type.
 */
final class Examples {

	private static final Map<String, Object> BY_NAME = Map.ofEntries(Map.entry("attempts", 1),
			Map.entry("audio_url", "https://recordings.example.org/v1/recordings/0198c6f2/audio?expires=1772370000"),
			Map.entry("body", "{\"type\":\"meeting.started\"}"),
			Map.entry("cursor", "AAYFN0vVgAABmMbyfTp7QZxVLx5qe4yd"), Map.entry("description", "Bring the figures"),
			Map.entry("detail", "The provider does not answer"), Map.entry("duration_ms", 120),
			Map.entry("duration_seconds", 1800.5), Map.entry("email", "ann@example.org"),
			Map.entry("error", "The server does not answer"), Map.entry("event", "meeting.started"),
			Map.entry("events_count", 12), Map.entry("events_created", 2), Map.entry("events_deleted", 0),
			Map.entry("events_found", 12), Map.entry("events_updated", 1), Map.entry("given", 3),
			Map.entry("denied", 0), Map.entry("unanswered", 1), Map.entry("hash", "d41d8cd98f00b204e9800998ecf8427e"),
			Map.entry("host_room_url", "https://acme.whereby.com/standup-1?roomKey=secret"),
			Map.entry("ics_fetch_interval", 300), Map.entry("ics_last_etag", "\"33a64df5\""),
			Map.entry("ics_uid", "040000008200E00074C5B7101A82E008"),
			Map.entry("ics_url", "https://calendar.example.org/team.ics"),
			Map.entry("Idempotency-Key", "8e03978e-40d5-43dd-bc93-6894a57f9324"), Map.entry("If-Match", "\"3\""),
			Map.entry("Last-Event-ID", "1042"), Map.entry("last_error", "Line 7: no calendar"),
			Map.entry("last_etag", "\"33a64df5\""), Map.entry("location", "https://meet.example.org/standup"),
			Map.entry("name", "Ann"), Map.entry("num_clients", 2), Map.entry("number", 1),
			Map.entry("platform", "daily"), Map.entry("Prefer", "wait=5"), Map.entry("reason", "unavailable"),
			Map.entry("response_preview", "ok"), Map.entry("role", "REQ-PARTICIPANT"),
			Map.entry("room_name", "standup"), Map.entry("room_url", "https://acme.daily.co/standup-1"),
			Map.entry("size_bytes", 4_096_000), Map.entry("status", "ACCEPTED"), Map.entry("status_code", 200),
			Map.entry("title", "Weekly planning"), Map.entry("total_events", 40),
			Map.entry("url", "https://example.org/hooks/standup"),
			Map.entry("user_id", "auth0|5f7c8ec7c33c6c004bbafe82"),
			Map.entry("waveform_url",
					"https://recordings.example.org/v1/recordings/0198c6f2/waveform?expires=1772370000"),
			Map.entry("webhook_secret", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
			Map.entry("webhook_url", "https://example.org/hooks/standup"));

	private static final Map<String, Object> BY_KIND = Map.ofEntries(
			Map.entry("uuid", "0198c6f2-7d3a-7b41-9c55-2f1e6a7b8c9d"), Map.entry("date-time", "2026-03-01T12:00:00Z"),
			Map.entry("boolean", true));

	private Examples() {
	}

	static Optional<Object> of(String name, Schema<?> schema) {
		return Optional.ofNullable(BY_NAME.get(name)).or(() -> ofKind(schema));
	}

	private static Optional<Object> ofKind(Schema<?> schema) {
		return Stream.concat(Stream.ofNullable(schema.getFormat()), types(schema))
			.map(BY_KIND::get)
			.flatMap(Stream::ofNullable)
			.findFirst();
	}

	private static Stream<String> types(Schema<?> schema) {
		return Stream.ofNullable(schema.getTypes()).flatMap(Collection::stream);
	}

}
