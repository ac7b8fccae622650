package dev.atrium.recordings.processing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.ffmpeg.ffprobe;
import org.bytedeco.javacpp.Loader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

	MediaTools(ProcessingProperties properties) {
		this.ffmpegPath = locate("ffmpeg", properties.ffmpegPath(), ffmpeg.class);
		this.ffprobePath = locate("ffprobe", properties.ffprobePath(), ffprobe.class);
		log.info("Media are processed with {} and {}", this.ffmpegPath, this.ffprobePath);
	}

	String ffmpegPath() {
		return this.ffmpegPath;
	}

	String ffprobePath() {
		return this.ffprobePath;
	}

	private static String locate(String name, @Nullable String configured, Class<?> bundled) {
		if (configured != null && !configured.isBlank()) {
			return configured;
		}
		return onPath(name).map(Path::toString).orElseGet(() -> Loader.load(bundled));
	}

	private static Optional<Path> onPath(String name) {
		String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
		return Stream.of(path.split(Pattern.quote(File.pathSeparator)))
			.filter((dir) -> !dir.isBlank())
			.map((dir) -> Path.of(dir, name))
			.filter(Files::isExecutable)
			.findFirst();
	}

}
