package dev.atrium.benchmarks.recordings;

import java.net.URI;

/** Something that fetches a file. */
interface Contender {

	/** For people. */
	String name();

	/**
	 * Fetches the file, and leaves nothing of it.
	 * @return how long it took
	 */
	double seconds(URI url);

}
