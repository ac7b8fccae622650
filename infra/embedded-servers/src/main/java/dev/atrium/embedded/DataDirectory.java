package dev.atrium.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Where a server keeps its data.
 *
 * @param path the directory, absolute
 * @param temporary whether it goes away with the server
 */
record DataDirectory(Path path, boolean temporary) {

	static DataDirectory kept(Path path) {
		return new DataDirectory(create(path.toAbsolutePath().normalize()), false);
	}

	static DataDirectory temporary(String prefix) {
		try {
			return new DataDirectory(Files.createTempDirectory(prefix), true);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Deletes it when it is temporary. */
	void dispose() {
		if (!this.temporary || !Files.exists(this.path)) {
			return;
		}
		try (Stream<Path> files = Files.walk(this.path)) {
			files.sorted(Comparator.reverseOrder()).forEach(DataDirectory::delete);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path create(Path path) {
		try {
			return Files.createDirectories(path);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void delete(Path file) {
		try {
			Files.deleteIfExists(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
