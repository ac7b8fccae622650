package dev.atrium.gateway.conference;

import java.time.Instant;

/**
 * Something an event has told of a meeting's room.
 *
 * @param kind what happened
 * @param subject the provider's id of the session, or of the participant's session; empty
 * where it names none
 * @param occurredAt when, by the provider's clock
 */
public record Heard(Kind kind, String subject, Instant occurredAt) {

	/** What may happen. */
	public enum Kind {

		/** A session began. */
		STARTED,
		/** A participant came. */
		JOINED,
		/** A participant left. */
		LEFT,
		/** A session ended. */
		ENDED

	}

}
