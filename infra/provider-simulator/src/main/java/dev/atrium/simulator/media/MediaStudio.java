package dev.atrium.simulator.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes recorded media. Its methods block until the file is complete.
 */
@Component
public class MediaStudio {

	private static final List<String> CLIPS = List.of("first.ogg", "second.ogg");

	private final Ffmpeg ffmpeg;

	private final Path dir;

	private @Nullable String videoEncoder;

	MediaStudio(Ffmpeg ffmpeg, MediaProperties properties) {
		this.ffmpeg = ffmpeg;
		this.dir = properties.dir();
	}

	/**
	 * Everybody in one file.
	 * @param container the file's suffix: .mp4 or .mkv
	 */
	public Path composed(Duration length, List<Voice> voices, boolean withVideo, String container) {
		List<String> arguments = new ArrayList<>(inputs(voices));
		arguments.addAll(List.of("-filter_complex", mix(voices), "-map", "[mix]"));
		if (withVideo) {
			arguments.addAll(List.of("-map", "0:v", "-c:v", videoEncoder(), "-pix_fmt", "yuv420p", "-b:v", "150k"));
		}
		arguments.addAll(List.of("-c:a", "aac", "-b:a", "96k", "-t", seconds(length)));
		return make(arguments, container);
	}

	/**
	 * One participant's Opus in WebM, which begins when the voice does.
	 */
	public Path track(Voice voice) {
		List<String> arguments = new ArrayList<>(inputs(List.of(voice)));
		arguments.addAll(List.of("-filter_complex", voiceFilter(voice, 0, false), "-map", "[v0]"));
		arguments.addAll(List.of("-c:a", "libopus", "-b:a", "32k", "-t", seconds(voice.length())));
		return make(arguments, ".webm");
	}

	private Path make(List<String> arguments, String suffix) {
		Path file = this.dir.resolve(UUID.randomUUID() + suffix).toAbsolutePath();
		this.ffmpeg.run(Stream.concat(arguments.stream(), Stream.of(file.toString())).toList());
		return file;
	}

	/**
	 * Input 0 is a picture, then each voice's speech and pilot tone.
	 */
	private List<String> inputs(List<Voice> voices) {
		List<String> inputs = new ArrayList<>(List.of("-f", "lavfi", "-i", "testsrc2=size=320x180:rate=25"));
		for (Voice voice : voices) {
			inputs.addAll(List.of("-stream_loop", "-1", "-i", clip(voice.index()).toString()));
			inputs.addAll(List.of("-f", "lavfi", "-i", pilot(voice)));
		}
		return inputs;
	}

	/**
	 * 30 dB below full scale; ffmpeg's sine source is 18 dB below it.
	 */
	private static String pilot(Voice voice) {
		return "sine=frequency=%d:sample_rate=48000,volume=-12dB".formatted(voice.pilotHz());
	}

	private static String mix(List<Voice> voices) {
		String parts = IntStream.range(0, voices.size())
			.mapToObj((position) -> voiceFilter(voices.get(position), position, true) + ";")
			.collect(Collectors.joining());
		String labels = IntStream.range(0, voices.size()).mapToObj("[v%d]"::formatted).collect(Collectors.joining());
		return parts + "anullsrc=r=48000:cl=mono[silence];[silence]" + labels
				+ "amix=inputs=%d:normalize=0[mix]".formatted(voices.size() + 1);
	}

	private static String voiceFilter(Voice voice, int position, boolean placed) {
		String delay = placed ? ",adelay=" + voice.from().toMillis() : "";
		return "[%d:a][%d:a]amix=inputs=2:normalize=0:duration=shortest,atrim=duration=%s%s[v%d]"
			.formatted(1 + 2 * position, 2 + 2 * position, seconds(voice.length()), delay, position);
	}

	private static String seconds(Duration duration) {
		return "%d.%03d".formatted(duration.toSeconds(), duration.toMillisPart());
	}

	private synchronized String videoEncoder() {
		if (this.videoEncoder == null) {
			String known = this.ffmpeg.run(List.of("-encoders"));
			this.videoEncoder = Stream.of("libx264", "libopenh264").filter(known::contains).findFirst().orElse("mpeg4");
		}
		return this.videoEncoder;
	}

	private synchronized Path clip(int index) {
		String name = CLIPS.get(index % CLIPS.size());
		Path clip = this.dir.resolve(name).toAbsolutePath();
		if (!Files.exists(clip)) {
			unpack(name, clip);
		}
		return clip;
	}

	private static void unpack(String name, Path clip) {
		try (InputStream packed = MediaStudio.class.getResourceAsStream("/voices/" + name)) {
			Files.createDirectories(Objects.requireNonNull(clip.getParent()));
			Files.copy(Objects.requireNonNull(packed, name), clip, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
