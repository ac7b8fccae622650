package dev.atrium.recordings.processing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import dev.atrium.recordings.recording.FailureReason;
import dev.atrium.recordings.recording.StepFailure;

/**
 * A program that decodes untrusted media, in a process of its own: no shell, none of our
 * environment (it holds our secrets), a time limit, and never outliving the one who waits
 * for it.
 */
final class MediaProcess {

	// 128 and the signal's number. Above them are ffmpeg's own codes, such as 183 for
	// invalid data.
	private static final int FIRST_SIGNAL = 129;

	private static final int LAST_SIGNAL = 159;

	// Illegal instruction, abort, bus error, arithmetic and segmentation faults.
	private static final Set<Integer> CRASHES = Set.of(128 + 4, 128 + 6, 128 + 7, 128 + 8, 128 + 11);

	private final Process process;

	private final CompletableFuture<String> errors;

	private volatile boolean killed;

	private MediaProcess(Path dir, List<String> command) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(command).directory(dir.toFile());
		builder.environment().clear();
		this.process = Starter.start(builder);
		this.process.getOutputStream().close();
		this.errors = CompletableFuture.supplyAsync(() -> StderrTail.read(this.process.getErrorStream()),
				(reader) -> Thread.ofVirtual().name("stderr-" + this.process.pid()).start(reader));
	}

	/**
	 * Runs a program to its end.
	 * @param dir the folder it runs in; its words then name files without our paths
	 * @param command the program and its arguments
	 * @param limit the longest time it may take
	 * @param output reads what it prints
	 * @return what {@code output} made of it; fails with {@link StepFailure}
	 */
	static <T> Mono<T> run(Path dir, List<String> command, Duration limit, Output<T> output) {
		return Mono
			.using(() -> new MediaProcess(dir, command),
					(running) -> Mono.fromCallable(() -> running.finish(output))
						.subscribeOn(Schedulers.boundedElastic()),
					MediaProcess::kill)
			.timeout(limit)
			.onErrorMap(TimeoutException.class, (ex) -> new StepFailure.Transient(FailureReason.PROCESSING_TIMEOUT,
					"Processing took longer than %d s".formatted(limit.toSeconds()), ex));
	}

	private <T> @Nullable T finish(Output<T> output) throws IOException, InterruptedException {
		try {
			T result = output.read(this.process.getInputStream());
			int code = this.process.waitFor();
			if (code != 0) {
				throw failure(code, this.errors.join());
			}
			return result;
		}
		catch (StepFailure | IOException | InterruptedException ex) {
			if (this.killed) {
				return null; // nobody is waiting any more
			}
			throw ex;
		}
	}

	private static StepFailure failure(int code, String words) {
		if (words.contains("No space left on device")) {
			return new StepFailure.Transient(FailureReason.DISK_FULL, "Our disk is full");
		}
		if (CRASHES.contains(code)) {
			return new StepFailure.Transient(FailureReason.PROCESSING_CRASHED,
					"The program that processes media crashed (%d): %s".formatted(code, words));
		}
		if (code >= FIRST_SIGNAL && code <= LAST_SIGNAL) {
			return new StepFailure.Transient(FailureReason.PROCESSING_FAILED,
					"Processing was stopped from outside (%d)".formatted(code));
		}
		return new StepFailure.Permanent(FailureReason.PROCESSING_FAILED,
				"The file could not be processed (%d): %s".formatted(code, words));
	}

	private void kill() {
		this.killed = true;
		this.process.destroyForcibly();
	}

	/**
	 * Reads what a program prints.
	 *
	 * @param <T> what is made of it
	 */
	@FunctionalInterface
	interface Output<T> {

		/** Reads to the end. */
		T read(InputStream printed) throws IOException;

	}

	/**
	 * The thread that starts all programs and lives as long as the service: a program
	 * that is to die with its parent dies with the thread that started it.
	 */
	private static final class Starter {

		private static final ExecutorService THREAD = Executors
			.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("media-starter").factory());

		private Starter() {
		}

		static Process start(ProcessBuilder builder) throws IOException {
			try {
				return THREAD.submit(builder::start).get();
			}
			catch (ExecutionException ex) {
				throw new IOException("The program cannot be started", ex.getCause());
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new InterruptedIOException("Interrupted while a program was started");
			}
		}

	}

	/** The last words of a program. */
	private static final class StderrTail {

		private static final int LENGTH = 600;

		private StderrTail() {
		}

		static String read(InputStream printed) {
			StringBuilder tail = new StringBuilder();
			byte[] chunk = new byte[1024];
			try (printed) {
				for (int length = printed.read(chunk); length != -1; length = printed.read(chunk)) {
					tail.append(new String(chunk, 0, length, StandardCharsets.ISO_8859_1));
					tail.delete(0, Math.max(0, tail.length() - LENGTH));
				}
			}
			catch (IOException ex) {
				tail.append(" (its words broke off)");
			}
			return tail.toString().strip();
		}

	}

}
