package dev.atrium.events.meeting;

import java.time.Instant;
import java.util.UUID;

/**
 * A meeting is over and its provider room closed. Emitted by platform-gateway-service.
 *
 * @param meetingId our id
 * @param platform the provider that hosted it
 * @param endedAt when the gateway saw it closed
 */
public record MeetingEnded(UUID meetingId, String platform, Instant endedAt) implements MeetingEvent {
}
