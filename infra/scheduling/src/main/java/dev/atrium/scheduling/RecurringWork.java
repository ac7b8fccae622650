package dev.atrium.scheduling;

import java.time.Duration;

import reactor.core.publisher.Mono;

/**
 * Something that is done again and again; features contribute it as a bean. Of all
 * instances one does it at a time, another one if that dies, which may be in the middle:
 * a turn must bear to be broken off and done again.
 */
public interface RecurringWork {

	/**
	 * Tells it apart from the others, in metrics, logs and the database; never change it.
	 */
	String name();

	/** How long after a turn's end the next one begins, whether it failed or not. */
	Duration period();

	/**
	 * Does it once. A failure is logged and counted, and concerns neither the next turn
	 * nor any other work.
	 */
	Mono<Void> run();

}
