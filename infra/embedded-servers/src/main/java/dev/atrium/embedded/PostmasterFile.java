package dev.atrium.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * PostgreSQL's note in its data directory of the process that serves it. It stays behind
 * when the owner of the server is killed, with the server still running, or when both
 * are; the process id may then belong to somebody else.
 *
 * @param file the note
 */
record PostmasterFile(Path file) {

	private static final long STOP_SECONDS = 20;

	static PostmasterFile of(Path dataDirectory) {
		return new PostmasterFile(dataDirectory.resolve("postmaster.pid"));
	}

	/** Stops the server that still runs on these data, and removes a stale note. */
	void stopAbandonedServer() {
		if (!Files.exists(this.file)) {
			return;
		}
		server().ifPresent(PostmasterFile::kill);
		try {
			Files.deleteIfExists(this.file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Optional<ProcessHandle> server() {
		try {
			List<String> lines = Files.readAllLines(this.file);
			return lines.isEmpty() ? Optional.empty()
					: ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(PostmasterFile::isPostgres);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean isPostgres(ProcessHandle process) {
		return process.info().command().filter((command) -> command.contains("postgres")).isPresent();
	}

	/**
	 * Killed rather than asked: asked politely it waits for its clients to leave. Its
	 * children notice at once, and the next start replays its log.
	 */
	private static void kill(ProcessHandle server) {
		List<ProcessHandle> all = Stream.concat(Stream.of(server), server.descendants()).toList();
		server.destroyForcibly();
		all.forEach((process) -> process.onExit().orTimeout(STOP_SECONDS, TimeUnit.SECONDS).join());
	}

}
