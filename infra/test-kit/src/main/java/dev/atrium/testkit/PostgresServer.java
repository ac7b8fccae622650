package dev.atrium.testkit;

/**
 * The PostgreSQL server that the tests of a JVM share.
 */
public interface PostgresServer {

	/** Creates an empty database. */
	Database createDatabase();

	/**
	 * Stops the server, cutting its connections; data stay. Whoever calls it starts it
	 * again.
	 */
	void stop();

	/** Starts the stopped server at the same address. */
	void start();

	/** Stops the server and starts it again. */
	default void restart() {
		stop();
		start();
	}

}
