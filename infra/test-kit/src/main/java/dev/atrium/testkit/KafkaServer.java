package dev.atrium.testkit;

/**
 * The broker that the tests of a JVM share.
 */
public interface KafkaServer {

	/** What clients set as {@code bootstrap.servers}; survives a restart. */
	String bootstrapServers();

	/** Stops the broker; records stay. Whoever calls it starts it again. */
	void stop();

	/** Starts the stopped broker at the same address. */
	void start();

	/** Stops the broker and starts it again. */
	default void restart() {
		stop();
		start();
	}

}
