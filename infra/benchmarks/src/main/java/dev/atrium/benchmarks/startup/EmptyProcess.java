package dev.atrium.benchmarks.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import dev.atrium.benchmarks.Http;
import dev.atrium.benchmarks.StackOptions;
import dev.atrium.embedded.FreePorts;

/**
 * Starts the {@link EmptyApplication} as services are started.
 */
final class EmptyProcess {

	private static final long POLL_NANOS = 50_000_000;

	private EmptyProcess() {
	}

	static Start measure() {
		int port = FreePorts.next();
		long start = System.nanoTime();
		Process process = launch(port);
		try {
			awaitAnswer(process, URI.create("http://127.0.0.1:" + port + "/"));
			return new Start((System.nanoTime() - start) / 1e9, ResidentMemory.megabytes(process.pid()));
		}
		finally {
			process.destroyForcibly();
		}
	}

	private static Process launch(int port) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(StackOptions.JVM);
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), EmptyApplication.class.getName(),
				"--server.address=127.0.0.1", "--server.port=" + port));
		try {
			return new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void awaitAnswer(Process process, URI uri) {
		Http http = new Http();
		while (!http.answers(uri)) {
			if (!process.isAlive()) {
				throw new IllegalStateException("The empty application ended with " + process.exitValue());
			}
			LockSupport.parkNanos(POLL_NANOS);
		}
	}

}
