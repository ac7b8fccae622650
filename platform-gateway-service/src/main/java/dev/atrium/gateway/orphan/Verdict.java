package dev.atrium.gateway.orphan;

/**
 * What a provider's room is to us.
 */
enum Verdict {

	/** No meeting uses it, and none will: it may be removed. */
	ORPHAN,
	/** Our database does not know its meeting: it may be another deployment's. */
	UNKNOWN,
	/** A meeting is held there, or may be soon. */
	IN_USE

}
