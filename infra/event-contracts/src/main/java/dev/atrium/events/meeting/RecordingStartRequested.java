package dev.atrium.events.meeting;

import java.time.Instant;
import java.util.UUID;

import dev.atrium.events.EventIds.RecordingInstance;

/**
 * A meeting shall be recorded at the provider from now on. Emitted by rooms-service;
 * platform-gateway-service has the recording started where the provider lets a server do
 * so, under the id derived from the meeting's, so that a second request changes nothing.
 *
 * @param meetingId our id
 * @param instance which of the meeting's recordings
 * @param requestedAt when somebody asked for it
 */
public record RecordingStartRequested(UUID meetingId, RecordingInstance instance,
		Instant requestedAt) implements MeetingEvent {
}
