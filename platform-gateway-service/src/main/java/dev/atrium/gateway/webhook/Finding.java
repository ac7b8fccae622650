package dev.atrium.gateway.webhook;

import dev.atrium.gateway.platform.WebhookRegistration.RegisteredWebhook;

/**
 * What a look at our webhook has found, and what came of it.
 */
sealed interface Finding {

	/** How the webhook is now. */
	WebhookState state();

	/** Ours is there and as it shall be. */
	record Active() implements Finding {

		@Override
		public WebhookState state() {
			return WebhookState.ACTIVE;
		}

	}

	/** There was none; now there is ours. */
	record Registered() implements Finding {

		@Override
		public WebhookState state() {
			return WebhookState.ACTIVE;
		}

	}

	/**
	 * Ours was off, or not as it shall be; now it is.
	 *
	 * @param before how it was
	 */
	record Repaired(RegisteredWebhook before) implements Finding {

		@Override
		public WebhookState state() {
			return WebhookState.ACTIVE;
		}

	}

	/**
	 * Somebody else's is there, and there is place for one. It is left alone.
	 *
	 * @param host where it leads
	 */
	record Foreign(String host) implements Finding {

		@Override
		public WebhookState state() {
			return WebhookState.FOREIGN;
		}

	}

	/**
	 * Ours could not be registered or mended.
	 *
	 * @param state missing or failed
	 * @param reason why, in words for an operator
	 */
	record Refused(WebhookState state, String reason) implements Finding {
	}

	/**
	 * The provider did not say.
	 *
	 * @param reason why, in words for an operator
	 */
	record Unknown(String reason) implements Finding {

		@Override
		public WebhookState state() {
			return WebhookState.UNKNOWN;
		}

	}

}
