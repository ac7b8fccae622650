package dev.atrium.testkit;

import java.util.List;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * Keeps the thousands of lines of the embedded servers out of the log of the tests, whose
 * JVM they share; the Kafka clients' loggers stay as they are.
 */
final class ServerLogging {

	private static final List<String> SERVERS = List.of("kafka", "state.change.logger", "org.apache.kafka.server",
			"org.apache.kafka.raft", "org.apache.kafka.metadata", "org.apache.kafka.image",
			"org.apache.kafka.controller", "org.apache.kafka.storage", "org.apache.kafka.coordinator",
			"org.apache.kafka.network", "org.apache.kafka.queue", "org.apache.kafka.common.config",
			"org.apache.kafka.common.utils", "io.zonky.test.db.postgres");

	private ServerLogging() {
	}

	static void quieten() {
		LoggingSystem logging = LoggingSystem.get(ServerLogging.class.getClassLoader());
		SERVERS.forEach((logger) -> logging.setLogLevel(logger, LogLevel.ERROR));
	}

}
