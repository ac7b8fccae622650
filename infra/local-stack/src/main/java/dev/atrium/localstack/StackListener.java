package dev.atrium.localstack;

import java.time.Duration;
import java.util.List;

/**
 * Learns what happens to the processes of a stack; called from several threads.
 */
public interface StackListener {

	/** Nobody wants to know. */
	StackListener SILENT = new StackListener() {
	};

	/** A process was started and is on its way. */
	default void starting(Component component) {
	}

	/** A process answers its readiness check. */
	default void ready(Component component, Duration after) {
	}

	/** A process wrote a line. */
	default void line(Component component, String line) {
	}

	/** A process that was ready ended although nobody stopped it. */
	default void died(Component component, int exitCode, List<String> lastLines) {
	}

}
