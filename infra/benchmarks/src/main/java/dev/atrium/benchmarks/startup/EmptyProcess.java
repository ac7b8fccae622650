package dev.atrium.benchmarks.startup;

import java.net.URI;
import java.util.Map;

import dev.atrium.benchmarks.BaselineProcess;
import dev.atrium.embedded.FreePorts;

/**
 * Starts the {@link EmptyApplication} as services are started.
 */
final class EmptyProcess {

	private EmptyProcess() {
	}

	static Start measure() {
		int port = FreePorts.next();
		var command = BaselineProcess.java(EmptyApplication.class, "--server.address=127.0.0.1",
				"--server.port=" + port);
		long start = System.nanoTime();
		try (var process = BaselineProcess.start(command, Map.of(), URI.create("http://127.0.0.1:" + port + "/"))) {
			return new Start((System.nanoTime() - start) / 1e9, ResidentMemory.megabytes(process.pid()));
		}
	}

}
