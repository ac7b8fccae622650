package dev.atrium.events.conference;

import org.jspecify.annotations.Nullable;

/**
 * A participant of one session in a provider's room. Joining again, or a mere reload, is
 * a new session.
 *
 * @param sessionId the provider's id of this participant's session
 * @param userId the id given when the participant's link was made; providers invent one
 * where none was
 * @param displayName the name shown to the others
 * @param role the provider's word for the role, such as {@code host} or {@code visitor}
 * @param bot whether it is one of the provider's helpers (recorder, streamer, captioner)
 * and no person
 */
public record Participant(String sessionId, @Nullable String userId, @Nullable String displayName,
		@Nullable String role, boolean bot) {
}
