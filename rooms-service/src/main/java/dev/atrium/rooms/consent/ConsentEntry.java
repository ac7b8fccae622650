package dev.atrium.rooms.consent;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * An entry of the log of a meeting's questions and answers.
 *
 * @param consentId the participant's pseudonym in this meeting
 * @param entry what happened
 * @param loggedAt when
 */
public record ConsentEntry(UUID consentId, Kind entry, Instant loggedAt) {

	/** What can happen. */
	public enum Kind {

		/** The participant was shown the question. */
		@JsonProperty("asked")
		ASKED,
		/** The participant agreed to be recorded. */
		@JsonProperty("given")
		GIVEN,
		/** The participant did not agree. */
		@JsonProperty("denied")
		DENIED;

		static Kind ofAnswer(boolean given) {
			return given ? GIVEN : DENIED;
		}

	}

}
