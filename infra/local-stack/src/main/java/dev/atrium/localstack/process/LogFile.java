package dev.atrium.localstack.process;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What a process wrote, in a file and its end in memory.
 */
final class LogFile implements AutoCloseable {

	private static final int REMEMBERED = 40;

	private final BufferedWriter out;

	private final Deque<String> last = new ArrayDeque<>();

	private LogFile(BufferedWriter out) {
		this.out = out;
	}

	static LogFile append(Path file) {
		try {
			Files.createDirectories(file.toAbsolutePath().getParent());
			return new LogFile(Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	synchronized void add(String line) {
		if (this.last.size() == REMEMBERED) {
			this.last.removeFirst();
		}
		this.last.addLast(line);
		try {
			this.out.write(line);
			this.out.newLine();
			// Readers look at it while the process runs.
			this.out.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	synchronized List<String> lastLines() {
		return List.copyOf(this.last);
	}

	@Override
	public synchronized void close() {
		try {
			this.out.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
