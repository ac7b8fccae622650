package dev.atrium.gateway.reconciliation.sessions;

import java.time.Instant;
import java.util.UUID;

/**
 * A participant believed in a room while the provider does not see them there.
 *
 * @param meetingId whose room
 * @param sessionId the participant's session
 * @param lastSeenAt when they were last known to be there
 * @param since when they were first not seen
 */
record Absence(UUID meetingId, String sessionId, Instant lastSeenAt, Instant since) {
}
