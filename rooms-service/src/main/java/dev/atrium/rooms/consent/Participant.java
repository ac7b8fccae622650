package dev.atrium.rooms.consent;

import java.util.UUID;

/**
 * Who answers, as far as we can tell people apart.
 *
 * @param key the same whenever the same person answers
 */
public record Participant(String key) {

	/** Somebody who is signed in. */
	public static Participant user(String userId) {
		return new Participant("user:" + userId);
	}

	/** Somebody who is not; known by a cookie. */
	public static Participant visitor(UUID cookieId) {
		return new Participant("visitor:" + cookieId);
	}

}
