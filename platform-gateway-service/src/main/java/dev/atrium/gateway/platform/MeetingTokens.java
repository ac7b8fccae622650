package dev.atrium.gateway.platform;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import dev.atrium.events.meeting.RecordingType;

/**
 * Providers at which a participant joins with a token that carries name and rights.
 */
public interface MeetingTokens {

	/** Creates a token that opens one room for one participant. */
	Mono<String> createToken(TokenRequest request);

	/**
	 * What a token shall say.
	 *
	 * @param roomName the provider's room, the only one that the token opens
	 * @param expiresAt when it stops to open it
	 * @param userId comes back in the provider's callbacks; where it is longer than the
	 * provider allows, something shorter that is always the same for it
	 * @param userName shown to the others
	 * @param owner whether the participant has the host's rights
	 * @param recordingType the meeting's
	 * @param skipConsent whether participants are recorded without being asked
	 */
	record TokenRequest(String roomName, Instant expiresAt, @Nullable String userId, @Nullable String userName,
			boolean owner, RecordingType recordingType, boolean skipConsent) {

		/**
		 * Whether the participant may record by hand: into a file of their own, or into
		 * the cloud where nobody's consent is asked for first.
		 */
		public boolean showsRecordingControls() {
			return switch (recordingType) {
				case NONE -> false;
				case LOCAL -> true;
				case CLOUD -> skipConsent;
			};
		}

	}

}
