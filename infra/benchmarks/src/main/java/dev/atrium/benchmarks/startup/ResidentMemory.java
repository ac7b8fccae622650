package dev.atrium.benchmarks.startup;

import java.io.IOException;
import java.io.UncheckedIOException;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Memory that a process holds, by the operating system's count.
 */
final class ResidentMemory {

	private ResidentMemory() {
	}

	static double megabytes(long pid) {
		try {
			Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
			String kilobytes = new String(ps.getInputStream().readAllBytes(), UTF_8).strip();
			return Long.parseLong(kilobytes) / 1024.0;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
