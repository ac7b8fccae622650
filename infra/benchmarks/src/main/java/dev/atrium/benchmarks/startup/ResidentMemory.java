package dev.atrium.benchmarks.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Memory that a process holds, by the operating system's count.
 */
public final class ResidentMemory {

	private ResidentMemory() {
	}

	/**
	 * The most that a process has held so far, which Linux keeps.
	 */
	public static double peakMegabytes(long pid) {
		try (Stream<String> status = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
			return status.filter((line) -> line.startsWith("VmHWM"))
				.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")))
				.findFirst()
				.orElse(0) / 1024.0;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
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
