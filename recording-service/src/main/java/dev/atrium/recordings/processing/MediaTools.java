package dev.atrium.recordings.processing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.ffmpeg.ffprobe;
import org.bytedeco.javacpp.Loader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The programs that media are processed with: the configured ones, else those on PATH,
 * else the bundled ones.
 */
@Component
class MediaTools {

	private static final Logger log = LoggerFactory.getLogger(MediaTools.class);

	private final String ffmpegPath;

	private final String ffprobePath;

	private final List<String> confinement;

	@Autowired
	MediaTools(ProcessingProperties properties) {
		this(properties, Optional.ofNullable(System.getenv("PATH")).orElse(""));
	}

	MediaTools(ProcessingProperties properties, String path) {
		this.ffmpegPath = locate("ffmpeg", properties.ffmpegPath(), path, ffmpeg.class);
		this.ffprobePath = locate("ffprobe", properties.ffprobePath(), path, ffprobe.class);
		this.confinement = Confinement.of(properties.memory(),
				(name) -> onPath(name, path).map(Path::toString).orElse(""));
		log.info("Media are processed with {} and {}, confined by {}", this.ffmpegPath, this.ffprobePath,
				this.confinement);
	}

	String ffmpegPath() {
		return this.ffmpegPath;
	}

	String ffprobePath() {
		return this.ffprobePath;
	}

	/** The first words of a command that runs one of them. */
	List<String> confined(String program) {
		return Stream.concat(this.confinement.stream(), Stream.of(program)).toList();
	}

	private static String locate(String name, @Nullable String configured, String path, Class<?> bundled) {
		if (configured != null && !configured.isBlank()) {
			return configured;
		}
		return onPath(name, path).map(Path::toString).orElseGet(() -> unpack(name, bundled));
	}

	private static String unpack(String name, Class<?> bundled) {
		try {
			return Loader.load(bundled);
		}
		catch (UnsatisfiedLinkError ex) {
			throw new IllegalStateException(name + " is not bundled for this platform: install it, or set "
					+ name.toUpperCase(Locale.ROOT) + "_PATH", ex);
		}
	}

	private static Optional<Path> onPath(String name, String path) {
		return Stream.of(path.split(Pattern.quote(File.pathSeparator)))
			.filter((dir) -> !dir.isBlank())
			.map((dir) -> Path.of(dir, name))
			.filter(Files::isExecutable)
			.findFirst();
	}

}
