package dev.atrium.testkit;

import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Where the tests' servers come from.
 */
enum ServerKind {

	/** Testcontainers. */
	CONTAINERS,

	/** Processes started from Maven artifacts. */
	EMBEDDED;

	/** Environment variable that overrides the choice. */
	static final String VARIABLE = "TEST_SERVERS";

	static ServerKind choose(Map<String, String> environment, BooleanSupplier dockerAnswers) {
		String wanted = environment.getOrDefault(VARIABLE, "auto").toLowerCase(Locale.ROOT);
		return switch (wanted) {
			case "auto", "" -> dockerAnswers.getAsBoolean() ? CONTAINERS : EMBEDDED;
			case "containers" -> CONTAINERS;
			case "embedded" -> EMBEDDED;
			default -> throw new IllegalArgumentException(
					"%s is \"%s\", must be auto, containers or embedded".formatted(VARIABLE, wanted));
		};
	}

}
