package dev.atrium.simulator.callback;

import java.time.Duration;

/**
 * What a platform makes of a try to deliver.
 */
public sealed interface Verdict {

	/**
	 * It arrived.
	 */
	record Delivered() implements Verdict {
	}

	/**
	 * It is tried again.
	 *
	 * @param after how much later
	 */
	record Retry(Duration after) implements Verdict {
	}

	/**
	 * It is lost.
	 */
	record GivenUp() implements Verdict {
	}

}
