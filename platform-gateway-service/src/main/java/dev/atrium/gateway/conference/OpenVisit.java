package dev.atrium.gateway.conference;

import java.time.Instant;
import java.util.UUID;

/**
 * A participant who, by what events have told, is in a room.
 *
 * @param meetingId whose room
 * @param roomName the provider's name of it
 * @param sessionId the participant's session
 * @param joinedAt when they came
 */
public record OpenVisit(UUID meetingId, String roomName, String sessionId, Instant joinedAt) {
}
