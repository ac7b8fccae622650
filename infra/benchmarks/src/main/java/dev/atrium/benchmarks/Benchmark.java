package dev.atrium.benchmarks;

/**
 * Measures one aspect of the system.
 */
@FunctionalInterface
public interface Benchmark {

	/**
	 * Measures.
	 * @param quick whether a rough figure is enough
	 */
	Report run(boolean quick);

}
