package dev.atrium.simulator.media;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.bytedeco.javacpp.Loader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * The ffmpeg executable.
 */
@Component
class Ffmpeg {

	private static final Logger log = LoggerFactory.getLogger(Ffmpeg.class);

	private static final long DEADLINE_SECONDS = 120;

	private final MediaProperties properties;

	private @Nullable Path executable;

	Ffmpeg(MediaProperties properties) {
		this.properties = properties;
	}

	/**
	 * Runs it to its end, blocking.
	 * @return what it printed
	 * @throws IllegalStateException if it fails, with what it printed
	 */
	String run(List<String> arguments) {
		List<String> command = new ArrayList<>(List.of(executable().toString(), "-hide_banner", "-v", "error", "-y"));
		command.addAll(arguments);
		try {
			return run(new ProcessBuilder(command).redirectErrorStream(true).redirectInput(new File("/dev/null")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while ffmpeg ran", ex);
		}
	}

	private static String run(ProcessBuilder builder) throws IOException, InterruptedException {
		Process process = builder.start();
		try {
			String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			if (!process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
				throw new IllegalStateException("ffmpeg failed: " + printed.strip());
			}
			return printed;
		}
		finally {
			process.destroyForcibly();
		}
	}

	private synchronized Path executable() {
		if (this.executable == null) {
			this.executable = Optional.ofNullable(this.properties.ffmpeg())
				.or(Ffmpeg::onPath)
				.orElseGet(Ffmpeg::bundled);
			log.info("Media are made with {}", this.executable);
		}
		return this.executable;
	}

	private static Optional<Path> onPath() {
		String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
		return Arrays.stream(path.split(File.pathSeparator))
			.map((directory) -> Path.of(directory, "ffmpeg"))
			.filter(Files::isExecutable)
			.findFirst();
	}

	private static Path bundled() {
		return Path.of(Loader.load(org.bytedeco.ffmpeg.ffmpeg.class));
	}

}
