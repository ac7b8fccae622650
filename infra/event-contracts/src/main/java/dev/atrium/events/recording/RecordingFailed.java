package dev.atrium.events.recording;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The provider could not record. Emitted by webhook-ingest-service from the provider's
 * callback.
 *
 * @param recording which recording; where the provider names none (Daily's
 * {@code recording.error}), its id is the instance id
 * @param providerRoomName the room, without a leading slash, where the provider says it
 * @param instanceId the id under which the gateway started it, where the provider says it
 * @param detail the provider's words
 * @param occurredAt when it failed
 */
public record RecordingFailed(RecordingRef recording, @Nullable String providerRoomName, @Nullable UUID instanceId,
		String detail, Instant occurredAt) implements RecordingEvent {
}
