package dev.atrium.recordings.processing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import dev.atrium.recordings.recording.FailureReason;
import dev.atrium.recordings.recording.StepFailure;

/**
 * Makes audio and waveform of a provider's file. The file is not trusted: only container
 * formats that hold their own data are read (a playlist could name other files), and
 * nothing but files and pipes is opened.
 */
@Component
public class Ffmpeg {

	private static final int SEGMENTS = 255;

	private static final List<String> UNTRUSTED_INPUT = List.of("-protocol_whitelist", "file,pipe", "-format_whitelist",
			"mov,matroska,webm,ogg,mp3,wav");

	// Speech of a whole meeting in one channel; constant rate, so that browsers seek
	// well.
	private static final List<String> MP3 = List.of("-map_metadata", "-1", "-fflags", "+bitexact", "-c:a", "libmp3lame",
			"-b:a", "96k", "-ac", "1", "-ar", "48000", "-f", "mp3");

	private static final List<String> SAMPLES = List.of("-ac", "1", "-ar", String.valueOf(Peaks.RATE), "-f", "s16le",
			"pipe:1");

	// Of the sound of a track, to see that there is some.
	private static final List<String> BEGINNING = List.of("-map", "0:a:0", "-t", "5");

	private static final JsonMapper JSON = new JsonMapper();

	private final MediaTools tools;

	private final ProcessingProperties properties;

	Ffmpeg(MediaTools tools, ProcessingProperties properties) {
		this.tools = tools;
		this.properties = properties;
	}

	/**
	 * Makes audio and waveform, decoding once.
	 * @param media the provider's file
	 * @param dir an empty folder for what is made, which no other process writes to
	 * @return fails with {@link StepFailure}
	 */
	public Mono<Mixdown> mixdown(Path media, Path dir) {
		return probe(media).flatMap((probe) -> {
			if (!probe.hasAudio()) {
				return Mono.error(new StepFailure.Permanent(FailureReason.NO_AUDIO, "The recording has no sound"));
			}
			List<String> sound = List.of("-map", "0:a:0");
			return mix(List.of(media), List.of(), sound, sound, dir);
		});
	}

	/**
	 * Sees whether there is sound in a file.
	 * @param media a participant's track
	 * @return fails with {@link StepFailure} if not
	 */
	public Mono<Void> check(Path media) {
		List<String> command = command(
				List.of(ffmpeg(), UNTRUSTED_INPUT, List.of("-i", input(media)), BEGINNING, SAMPLES));
		return MediaProcess.run(folder(media), command, this.properties.probeTimeout(), Peaks::read)
			.onErrorMap(StepFailure.Permanent.class,
					(ex) -> new StepFailure.Permanent(FailureReason.NOT_MEDIA, ex.detail(), ex))
			.filter((peaks) -> !peaks.isEmpty())
			.switchIfEmpty(Mono.error(() -> new StepFailure.Permanent(FailureReason.NO_AUDIO,
					"The track has no sound that can be decoded")))
			.then();
	}

	/**
	 * Makes audio and waveform of several tracks, decoding each once.
	 * @param tracks the tracks, checked, in one folder
	 * @param dir an empty folder for what is made, which no other process writes to
	 * @return fails with {@link StepFailure}
	 */
	public Mono<Mixdown> mixdown(List<TimedTrack> tracks, Path dir) {
		// What cannot be decoded of one track is missing from that one only.
		List<String> graph = List.of("-max_error_rate", "1", "-filter_complex",
				MixGraph.of(tracks, List.of("mp3", "samples")));
		return mix(tracks.stream().map(TimedTrack::media).toList(), graph, List.of("-map", "[mp3]"),
				List.of("-map", "[samples]"), dir);
	}

	private Mono<Probe> probe(Path media) {
		List<String> command = command(List.of(List.of(this.tools.ffprobePath(), "-v", "error"), UNTRUSTED_INPUT,
				List.of("-show_entries", "stream=codec_type", "-of", "json", input(media))));
		return MediaProcess
			.run(folder(media), command, this.properties.probeTimeout(),
					(printed) -> JSON.readValue(printed.readAllBytes(), Probe.class))
			.onErrorMap(StepFailure.Permanent.class,
					(ex) -> new StepFailure.Permanent(FailureReason.NOT_MEDIA, ex.detail(), ex));
	}

	private Mono<Mixdown> mix(List<Path> media, List<String> graph, List<String> mp3, List<String> samples, Path dir) {
		Path audio = dir.resolve("audio.mp3").toAbsolutePath();
		List<String> inputs = media.stream()
			.flatMap((file) -> Stream.concat(UNTRUSTED_INPUT.stream(), Stream.of("-i", input(file))))
			.toList();
		List<String> command = command(
				List.of(ffmpeg(), inputs, graph, mp3, MP3, List.of(audio.toString()), samples, SAMPLES));
		return MediaProcess.run(folder(media.getFirst()), command, this.properties.timeout(), Peaks::read)
			.map((peaks) -> finish(peaks, audio, dir.resolve("waveform.json")));
	}

	// Should we be killed, nobody is left to end it but itself, by the CPU time it has
	// had.
	private List<String> ffmpeg() {
		String cpuSeconds = String.valueOf(this.properties.timeout().toSeconds());
		return List.of(this.tools.ffmpegPath(), "-nostdin", "-v", "error", "-timelimit", cpuSeconds, "-n");
	}

	private static Mixdown finish(Peaks peaks, Path audio, Path waveform) {
		if (peaks.isEmpty()) {
			throw new StepFailure.Permanent(FailureReason.NO_AUDIO, "The recording's sound cannot be decoded");
		}
		try {
			Files.write(waveform, JSON.writeValueAsBytes(Map.of("data", peaks.segments(SEGMENTS))));
			return new Mixdown(audio, waveform, peaks.durationSeconds());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	// With its protocol spelled out, a name can never be taken for one.
	private static String input(Path media) {
		return "file:" + media.getFileName();
	}

	private static Path folder(Path media) {
		return Objects.requireNonNull(media.toAbsolutePath().getParent());
	}

	private static List<String> command(List<List<String>> parts) {
		return parts.stream().flatMap(List::stream).toList();
	}

}
