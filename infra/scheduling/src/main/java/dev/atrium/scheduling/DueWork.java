package dev.atrium.scheduling;

import java.time.Instant;
import java.util.Optional;

import reactor.core.publisher.Mono;

/**
 * Something that is done for each of many things when it is due; features contribute it
 * as a bean and ask for it by {@link Schedule}. Of all instances one does it for a thing
 * at a time, another one if that dies, which may be in the middle: it must bear to be
 * broken off and done again.
 */
public interface DueWork {

	/**
	 * Tells it apart from the others, in metrics, logs and the database; never change it.
	 */
	String name();

	/**
	 * Does it once. After a failure, which is logged and counted, it is done again a
	 * little later.
	 * @param id which thing
	 * @return when to do it again for that thing; empty: not before it is asked for
	 */
	Mono<Optional<Instant>> run(String id);

}
