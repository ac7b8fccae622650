package dev.atrium.e2e.system;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.javacpp.Loader;

/**
 * The ffmpeg on PATH, else the bundled one.
 */
final class Ffmpeg {

	private Ffmpeg() {
	}

	/**
	 * Runs it.
	 * @return its standard output
	 */
	static byte[] run(String... arguments) throws IOException {
		String program = onPath().map(Path::toString).orElseGet(() -> Loader.load(ffmpeg.class));
		Process process = new ProcessBuilder(Stream.concat(Stream.of(program), Stream.of(arguments)).toList())
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		return process.getInputStream().readAllBytes();
	}

	private static Optional<Path> onPath() {
		return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(Pattern.quote(File.pathSeparator)))
			.map((folder) -> Path.of(folder, "ffmpeg"))
			.filter(Files::isExecutable)
			.findFirst();
	}

}
