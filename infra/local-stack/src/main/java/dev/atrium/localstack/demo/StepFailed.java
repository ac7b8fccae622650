package dev.atrium.localstack.demo;

import org.jspecify.annotations.Nullable;

/**
 * The demo cannot go on.
 */
class StepFailed extends RuntimeException {

	private static final long serialVersionUID = 1L;

	StepFailed(String platform, Step step, @Nullable String reason, Throwable cause) {
		super("Step \"%s\" failed on %s: %s".formatted(step.label(), platform, reason), cause);
	}

}
