package dev.atrium.benchmarks.recordings;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * Where the files of a run are: in memory where the system has such a file system, so
 * that the disk is not what is measured.
 */
final class Folders {

	private static final Path MEMORY = Path.of("/dev/shm");

	private Folders() {
	}

	static Path create() {
		try {
			return Files.isWritable(MEMORY) ? Files.createTempDirectory(MEMORY, "atrium-benchmark")
					: Files.createTempDirectory("atrium-benchmark");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A file of that size, which begins as media does and has nothing else to it. */
	static Path media(Path dir, long size) {
		Path file = dir.resolve("media.mp4");
		try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
			content.setLength(size);
			content.write("\0\0\0\030ftypisom".getBytes(US_ASCII));
			return file;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Waits until a folder has no file left. */
	static void awaitNoFiles(Path dir, Duration patience) {
		long end = System.nanoTime() + patience.toNanos();
		while (!files(dir).isEmpty() && System.nanoTime() < end) {
			LockSupport.parkNanos(50_000_000);
		}
	}

	/** Deletes the files in a folder. */
	static void clear(Path dir) {
		files(dir).forEach((file) -> file.toFile().delete());
	}

	/** Deletes a folder. */
	static void delete(Path dir) {
		try (Stream<Path> all = Files.walk(dir)) {
			all.sorted(Comparator.reverseOrder()).forEach((path) -> path.toFile().delete());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<Path> files(Path dir) {
		try (Stream<Path> all = Files.exists(dir) ? Files.walk(dir) : Stream.empty()) {
			return all.filter(Files::isRegularFile).toList();
		}
		catch (IOException | UncheckedIOException _) {
			return List.of(dir); // it is being cleared
		}
	}

}
