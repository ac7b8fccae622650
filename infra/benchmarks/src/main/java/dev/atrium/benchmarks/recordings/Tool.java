package dev.atrium.benchmarks.recordings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that fetches a file.
 *
 * @param name for people
 * @param command without the URL; its last word names the file to write
 * @param file what it writes
 */
record Tool(String name, List<String> command, Path file) implements Contender {

	static Tool curl(Path dir) {
		Path file = dir.resolve("curl.out");
		return new Tool("curl -o", List.of("curl", "-s", "-o", file.toString()), file);
	}

	static Tool aria2c(Path dir) {
		Path file = dir.resolve("aria2c.out");
		return new Tool("aria2c -x4", List.of("aria2c", "-q", "-x4", "-s4", "-k1M", "--file-allocation=none", "-d",
				dir.toString(), "-o", file.getFileName().toString()), file);
	}

	@Override
	public double seconds(URI url) {
		try {
			List<String> words = new ArrayList<>(this.command);
			words.add(url.toString());
			long start = System.nanoTime();
			int code = new ProcessBuilder(words).inheritIO().start().onExit().join().exitValue();
			double seconds = (System.nanoTime() - start) / 1e9;
			Files.deleteIfExists(this.file);
			if (code != 0) {
				throw new IllegalStateException(this.name + " ended with " + code);
			}
			return seconds;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Is it installed? " + this.name, ex);
		}
	}

}
