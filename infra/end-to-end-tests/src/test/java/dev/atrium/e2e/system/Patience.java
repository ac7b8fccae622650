package dev.atrium.e2e.system;

import java.io.UncheckedIOException;
import java.time.Duration;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/**
 * How long tests wait for what has to happen.
 */
public final class Patience {

	private Patience() {
	}

	/** For what happens by itself; a service that is away at the moment is no failure. */
	public static ConditionFactory eventually() {
		return Awaitility.await()
			.atMost(Duration.ofSeconds(90))
			.pollInterval(Duration.ofMillis(200))
			.ignoreExceptionsMatching((ex) -> ex instanceof UncheckedIOException || ex instanceof Rest.ServerTrouble);
	}

	/** For what must stay as it is. */
	public static ConditionFactory steadily() {
		return Awaitility.await()
			.during(Duration.ofSeconds(4))
			.atMost(Duration.ofSeconds(10))
			.pollInterval(Duration.ofMillis(200));
	}

}
