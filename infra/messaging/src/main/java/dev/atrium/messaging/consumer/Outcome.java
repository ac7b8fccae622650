package dev.atrium.messaging.consumer;

import java.util.Locale;

/**
 * What became of a record. Every record ends as exactly one of them each time it is
 * delivered to its end: delivered = applied + duplicate + ignored + dead + retries.
 */
enum Outcome {

	/** Its effect is committed. */
	APPLIED,
	/** It had been applied before. */
	DUPLICATE,
	/** Its type is unknown to this version of the service. */
	IGNORED,
	/** It lies in the dead letters. */
	DEAD;

	String tag() {
		return name().toLowerCase(Locale.ROOT);
	}

}
