package dev.atrium.testkit;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Names for databases, each used once in this JVM.
 */
final class DatabaseNames {

	private static final AtomicInteger LAST = new AtomicInteger();

	private DatabaseNames() {
	}

	static String next() {
		return "test_" + LAST.incrementAndGet();
	}

}
