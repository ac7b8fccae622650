package dev.atrium.simulator.callback;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import dev.atrium.simulator.room.Platform;

/**
 * A platform's way to its customer's webhook.
 */
public interface CallbackChannel {

	/**
	 * The platform whose callbacks take this way.
	 */
	Platform platform();

	/**
	 * Where a callback goes at this moment; empty when nobody takes it, then it is lost.
	 */
	Optional<URI> target(String type);

	/**
	 * The headers that authenticate a body, made afresh for each try.
	 */
	Map<String, String> sign(byte[] body);

	/**
	 * How long the receiver has to answer.
	 */
	Duration timeout();

	/**
	 * What follows from a try.
	 * @param attempt the try
	 * @param number 1 for the first try
	 */
	Verdict judge(CallbackAttempt attempt, int number);

}
