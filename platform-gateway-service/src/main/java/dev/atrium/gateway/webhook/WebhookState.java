package dev.atrium.gateway.webhook;

import java.util.Locale;

/**
 * How our webhook at a provider is.
 */
enum WebhookState {

	/** Callbacks come. */
	ACTIVE,
	/** It is switched off, or not as it shall be, and could not be mended yet. */
	FAILED,
	/** The place is taken by a webhook that leads to somebody else. */
	FOREIGN,
	/** There is none, and none could be registered yet. */
	MISSING,
	/** The provider does not say. */
	UNKNOWN;

	String label() {
		return name().toLowerCase(Locale.ROOT);
	}

}
