package dev.atrium.localstack;

import java.util.List;

/**
 * The stack could not be started, or a process of it did not become ready.
 */
public final class StartFailed extends RuntimeException {

	private static final long serialVersionUID = 1L;

	StartFailed(String message) {
		super(message);
	}

	/** A process that ended or stayed silent, with the last lines it wrote. */
	static StartFailed of(Component component, String what, List<String> lastLines) {
		return new StartFailed("%s %s. The last lines of its log:%n%s".formatted(component.label(), what,
				String.join(System.lineSeparator(), lastLines.stream().map((line) -> "    " + line).toList())));
	}

}
