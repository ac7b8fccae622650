package dev.atrium.rooms.webhook.delivery;

import java.time.Instant;

/**
 * What an attempt's answer means for a delivery.
 */
public sealed interface Outcome {

	/** The receiver has taken it. */
	record Delivered() implements Outcome {
	}

	/**
	 * It is worth another try.
	 *
	 * @param at when
	 */
	record Retry(Instant at) implements Outcome {
	}

	/** No try is worth it, or is left. */
	record Failed() implements Outcome {
	}

	/** The receiver wants nothing any more. */
	record Gone() implements Outcome {
	}

}
