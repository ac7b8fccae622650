package dev.atrium.rooms.retention;

import java.util.function.IntFunction;

import reactor.core.publisher.Mono;

/**
 * Removes any number of old rows in short transactions: nobody waits long for their
 * locks.
 */
public final class OldRows {

	private static final int BATCH = 1_000;

	private OldRows() {
	}

	/**
	 * Removes them all.
	 * @param removal removes at most so many, and says how many it were
	 * @return how many it were in all; empty if there were none
	 */
	public static Mono<Long> remove(IntFunction<Mono<Long>> removal) {
		return Mono.defer(() -> removal.apply(BATCH))
			.repeat()
			.takeUntil((count) -> count < BATCH)
			.reduce(0L, Long::sum)
			.filter((count) -> count > 0);
	}

}
