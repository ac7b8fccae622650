package dev.atrium.benchmarks.ingest;

import java.net.URI;

/**
 * Somebody who takes callbacks.
 *
 * @param name for the table
 * @param uri where callbacks are posted
 * @param stop ends it
 */
record Target(String name, URI uri, Runnable stop) implements AutoCloseable {

	@Override
	public void close() {
		this.stop.run();
	}

}
