package dev.atrium.recordings.processing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.springframework.util.StringUtils;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.util.unit.DataSize;

/**
 * Small real media, made with the very programs under test.
 */
public final class TestMedia {

	private static final Supplier<byte[]> COMPOSED = SingletonSupplier.of(() -> make("mp4",
			"-f lavfi -i testsrc=size=160x120:rate=10 -f lavfi -i sine=frequency=440 -t 3 -c:v mpeg4 -c:a aac"));

	/** What mixes are brought to, in LUFS. */
	static final double LOUDNESS = -19;

	private TestMedia() {
	}

	/** Three seconds of picture and tone, MP4. */
	public static byte[] composed() {
		return COMPOSED.get();
	}

	/** A tone, and pictures of which only the frame is right. */
	public static byte[] composedWithPicturesOfNoUse() {
		return make("mkv", "-f lavfi -i testsrc=size=160x120:rate=10 -f lavfi -i sine=frequency=440 -t 3 -c:v mpeg4 "
				+ "-bsf:v noise=amount=1 -c:a aac");
	}

	/** A participant's second of a tone, as Daily stores it. */
	public static byte[] track(int hertz) {
		return make("webm", "-f lavfi -i sine=frequency=%d:sample_rate=48000:duration=1 -c:a libopus".formatted(hertz));
	}

	/** What ffmpeg makes of these arguments. */
	static byte[] make(String extension, String arguments) {
		try {
			Path dir = Files.createTempDirectory("media");
			Path file = dir.resolve("made." + extension);
			List<String> command = new ArrayList<>(List.of(tools().ffmpegPath(), "-v", "error"));
			command.addAll(List.of(StringUtils.delimitedListToStringArray(arguments, " ")));
			command.add(file.toString());
			MediaProcess.run(dir, command, Duration.ofMinutes(1), (printed) -> printed.readAllBytes().length).block();
			byte[] made = Files.readAllBytes(file);
			Files.delete(file);
			Files.delete(dir);
			return made;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The program itself. */
	public static String ffmpegPath() {
		return tools().ffmpegPath();
	}

	/** As the service would make it. */
	static Ffmpeg ffmpeg() {
		return ffmpeg(tools(), properties(Duration.ofMinutes(1)));
	}

	static Ffmpeg ffmpeg(MediaTools tools, ProcessingProperties properties) {
		MediaRuns runs = new MediaRuns(tools, properties);
		return new Ffmpeg(runs, new Decoding(runs), new Encoding(runs, properties));
	}

	static MediaTools tools() {
		return new MediaTools(properties(Duration.ofMinutes(1)));
	}

	static ProcessingProperties properties(Duration timeout) {
		return new ProcessingProperties(null, null, Duration.ofSeconds(30), timeout, DataSize.ofGigabytes(2), LOUDNESS,
				true);
	}

}
