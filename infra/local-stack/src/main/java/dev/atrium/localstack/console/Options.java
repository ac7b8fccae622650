package dev.atrium.localstack.console;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What the command was asked to do; {@code infra/run-local} explains the options.
 *
 * @param demo whether to play a meeting on each platform and end
 * @param dataDirectory where state is kept
 */
record Options(boolean demo, Path dataDirectory) {

	/**
	 * Reads the command line.
	 * @throws IllegalArgumentException saying what is wrong with it
	 */
	static Options parse(List<String> arguments) {
		Options options = new Options(false, Path.of(".local"));
		Deque<String> rest = new ArrayDeque<>(arguments);
		while (!rest.isEmpty()) {
			options = options.with(rest.removeFirst(), rest);
		}
		return options;
	}

	private Options with(String argument, Deque<String> rest) {
		return switch (argument) {
			case "--demo" -> new Options(true, this.dataDirectory);
			case "--data-dir" -> new Options(this.demo, directory(rest));
			default -> throw new IllegalArgumentException("Unknown option " + argument);
		};
	}

	private static Path directory(Deque<String> rest) {
		if (rest.isEmpty() || rest.getFirst().isBlank()) {
			throw new IllegalArgumentException("--data-dir needs a directory");
		}
		return Path.of(rest.removeFirst());
	}

}
