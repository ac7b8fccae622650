package dev.atrium.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Where a stack keeps what it has to remember.
 *
 * @param root the data directory, absolute
 */
record DataLayout(Path root) {

	DataLayout {
		root = root.toAbsolutePath().normalize();
	}

	Path keys() {
		return this.root.resolve("keys.properties");
	}

	/** Notes about the running processes. */
	Path run() {
		return this.root.resolve("run");
	}

	Path log(Component component) {
		return this.root.resolve("logs").resolve(component.label() + ".log");
	}

	/** Begins the logs anew; the last run's stay beside them. */
	void rotateLogs() {
		for (Component component : Component.values()) {
			Path log = log(component);
			try {
				if (Files.exists(log)) {
					Files.move(log, log.resolveSibling(log.getFileName() + ".previous"),
							StandardCopyOption.REPLACE_EXISTING);
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

}
