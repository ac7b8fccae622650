package dev.atrium.benchmarks.ingest;

import java.net.URI;
import java.util.List;

/**
 * Posts callbacks over many kept connections, and takes the time of each. From one
 * thread, with the little HTTP that this needs: whoever makes the load shares the cores
 * with whom it measures.
 */
final class HttpLoad {

	static final int CONNECTIONS = 128;

	private static final long NANOS = 1_000_000_000;

	/** As fast as the answers come: each connection sends when it is answered. */
	Measured flatOut(URI target, List<Callback> callbacks) {
		return measure(target, callbacks, Pace.FLAT_OUT);
	}

	/**
	 * At a steady rate, however slow the answers are; a callback's time begins when it
	 * was due.
	 */
	Measured steadily(URI target, List<Callback> callbacks, double perSecond) {
		return measure(target, callbacks, (i, start) -> start + (long) (i / perSecond * NANOS));
	}

	private static Measured measure(URI target, List<Callback> callbacks, Pace pace) {
		try (HttpLoadRun run = new HttpLoadRun(target, CONNECTIONS)) {
			return run.send(callbacks, pace);
		}
	}

	/** When each callback is due. */
	interface Pace {

		/** Whenever a connection is free. */
		Pace FLAT_OUT = (i, start) -> System.nanoTime();

		/** When a callback is due, as {@link System#nanoTime} tells it. */
		long due(int callback, long start);

	}

	/** An answer: to which callback, and after how many milliseconds. */
	record Answer(String id, int status, double millis) {
	}

}
