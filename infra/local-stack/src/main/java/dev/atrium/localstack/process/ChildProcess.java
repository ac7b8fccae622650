package dev.atrium.localstack.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A running child process whose output goes to a log file.
 */
public final class ChildProcess {

	private final Process process;

	private final LogFile log;

	private final CompletableFuture<Integer> exit;

	private ChildProcess(Process process, LogFile log, Consumer<String> lines) {
		this.process = process;
		this.log = log;
		CompletableFuture<Void> drained = new CompletableFuture<>();
		Thread.ofVirtual().name("log-of-" + process.pid()).start(() -> drain(lines, drained));
		this.exit = process.onExit().thenCombine(drained, (ended, _) -> ended.exitValue());
	}

	/**
	 * Starts a process.
	 * @param command what to run
	 * @param environment all its environment variables
	 * @param log where its output goes, behind what is there already
	 * @param lines receives each line of its output
	 */
	public static ChildProcess start(List<String> command, Map<String, String> environment, Path log,
			Consumer<String> lines) {
		ProcessBuilder builder = new ProcessBuilder(OwnSession.of(command)).redirectErrorStream(true);
		builder.environment().clear();
		builder.environment().putAll(environment);
		LogFile file = LogFile.append(log);
		try {
			return new ChildProcess(builder.start(), file, lines);
		}
		catch (IOException ex) {
			file.close();
			throw new UncheckedIOException(ex);
		}
	}

	public ProcessHandle handle() {
		return this.process.toHandle();
	}

	public boolean isAlive() {
		return this.process.isAlive();
	}

	/**
	 * Completes with the exit code once the process ended and its last line is logged.
	 */
	public CompletableFuture<Integer> exit() {
		return this.exit;
	}

	public List<String> lastLines() {
		return this.log.lastLines();
	}

	/** Writes a line to the standard input of the process. */
	public void send(String line) {
		try {
			this.process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
			this.process.getOutputStream().flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Asks the process to end; {@link #awaitEnd} sees to it that it does. */
	public void terminate() {
		// Through the handle, since the process itself would close its output and lose
		// its
		// last lines.
		handle().destroy();
	}

	/** Waits for the process to end, and kills it when it takes too long. */
	public void awaitEnd(Duration patience) {
		try {
			if (!this.process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
				kill();
			}
		}
		catch (InterruptedException _) {
			kill();
			Thread.currentThread().interrupt();
		}
	}

	/** Ends the process at once, without a chance to tidy up. */
	public void kill() {
		handle().destroyForcibly();
		this.process.onExit().join();
	}

	private void drain(Consumer<String> lines, CompletableFuture<Void> drained) {
		try (this.log; BufferedReader output = this.process.inputReader(StandardCharsets.UTF_8)) {
			for (String line = output.readLine(); line != null; line = output.readLine()) {
				this.log.add(line);
				lines.accept(line);
			}
		}
		catch (IOException ex) {
			lines.accept("Cannot read the output of process %d: %s".formatted(this.process.pid(), ex));
		}
		finally {
			drained.complete(null);
		}
	}

}
