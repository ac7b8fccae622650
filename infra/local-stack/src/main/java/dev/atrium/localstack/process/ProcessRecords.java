package dev.atrium.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Notes in a folder about the child processes that run, so that those of a launcher that
 * was killed can be found and stopped.
 *
 * @param folder one file per process
 */
public record ProcessRecords(Path folder) {

	private static final String SUFFIX = ".pid";

	// The operating system counts a process's age in ticks since it booted.
	private static final Duration START_TOLERANCE = Duration.ofSeconds(2);

	public ProcessRecords {
		try {
			Files.createDirectories(folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Remembers a process. */
	public void add(String label, ProcessHandle process) {
		long started = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
		try {
			Files.writeString(file(label), process.pid() + " " + started);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Forgets a process that ended. */
	public void remove(String label) {
		delete(file(label));
	}

	/** Stops all remembered processes that still run, except the caller's own. */
	public void stopAll(Duration patience) {
		List<Path> files = files();
		List<ProcessHandle> running = files.stream()
			.flatMap((file) -> find(file).stream())
			.filter((process) -> !process.equals(ProcessHandle.current()))
			.toList();
		running.forEach(ProcessHandle::destroy);
		running.forEach((process) -> awaitEnd(process, patience));
		files.forEach(ProcessRecords::delete);
	}

	/**
	 * The process that a file speaks of: not another one that got its number since.
	 */
	private static Optional<ProcessHandle> find(Path file) {
		try {
			String[] note = Files.readString(file).strip().split(" ", 2);
			Instant started = Instant.ofEpochMilli(Long.parseLong(note[1]));
			return ProcessHandle.of(Long.parseLong(note[0])).filter((process) -> startedAt(process, started));
		}
		catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException _) {
			// Half written by a launcher that was killed at that moment.
			return Optional.empty();
		}
	}

	private static boolean startedAt(ProcessHandle process, Instant expected) {
		return process.info()
			.startInstant()
			.filter((actual) -> Duration.between(expected, actual).abs().compareTo(START_TOLERANCE) <= 0)
			.isPresent();
	}

	private static void awaitEnd(ProcessHandle process, Duration patience) {
		try {
			process.onExit().orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).join();
		}
		catch (CompletionException ex) {
			if (!(ex.getCause() instanceof TimeoutException)) {
				throw ex;
			}
			process.destroyForcibly();
			process.onExit().join();
		}
	}

	private List<Path> files() {
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.filter((file) -> file.toString().endsWith(SUFFIX)).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path file(String label) {
		return this.folder.resolve(label + SUFFIX);
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
