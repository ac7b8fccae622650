package dev.atrium.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The built sources of the project, from whose modules the processes are started.
 *
 * @param root the project's root folder
 */
record Sources(Path root) {

	/** Finds them from a folder somewhere inside. */
	static Sources around(Path folder) {
		for (Path candidate = folder.toAbsolutePath(); candidate != null; candidate = candidate.getParent()) {
			if (Files.isDirectory(candidate.resolve(Component.SERVERS.module()))) {
				return new Sources(candidate);
			}
		}
		throw new StartFailed("No %s in or above %s: start inside the project".formatted(Component.SERVERS.module(),
				folder.toAbsolutePath()));
	}

	/** The packaged jar of a process. */
	Path jarOf(Component component) {
		Path target = this.root.resolve(component.module()).resolve("target");
		List<Path> jars = jarsIn(target, component.artifact());
		if (jars.size() != 1) {
			throw new StartFailed("%d packaged jars of %s in %s: run mvn -DskipTests package first"
				.formatted(jars.size(), component.artifact(), target));
		}
		return jars.getFirst();
	}

	private static List<Path> jarsIn(Path target, String artifact) {
		if (!Files.isDirectory(target)) {
			return List.of();
		}
		// Without a classifier: neither tests nor sources.
		Pattern name = Pattern.compile(Pattern.quote(artifact) + "-[0-9.]+(-SNAPSHOT)?\\.jar");
		try (Stream<Path> files = Files.list(target)) {
			return files.filter((file) -> name.matcher(file.getFileName().toString()).matches()).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
