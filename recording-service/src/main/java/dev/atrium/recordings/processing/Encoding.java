package dev.atrium.recordings.processing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import dev.atrium.recordings.processing.Decoding.Decoded;
import dev.atrium.recordings.recording.FailureReason;
import dev.atrium.recordings.recording.Loudness;
import dev.atrium.recordings.recording.StepFailure;

/**
 * Makes of a measured mix what is listened to, as loud as wished, and what is drawn of
 * it.
 */
@Component
class Encoding {

	private static final int SEGMENTS = 255;

	private static final List<String> RAW_MIX = List.of("-f", "s16le", "-ar", "48000", "-ac", "1", "-i");

	private static final List<String> CLEAN = List.of("-map_metadata", "-1", "-fflags", "+bitexact");

	// Speech of a whole meeting in one channel; constant rate, so that browsers seek
	// well.
	private static final List<String> MP3 = List.of("-c:a", "libmp3lame", "-b:a", "96k", "-f", "mp3");

	private static final List<String> OPUS = List.of("-flags:a", "+bitexact", "-c:a", "libopus", "-b:a", "48k", "-f",
			"ogg");

	private static final List<String> SAMPLES = List.of("-map", "[samples]", "-ar", String.valueOf(Peaks.RATE), "-f",
			"s16le", "pipe:1");

	private static final JsonMapper JSON = new JsonMapper();

	private final MediaRuns runs;

	private final ProcessingProperties properties;

	Encoding(MediaRuns runs, ProcessingProperties properties) {
		this.runs = runs;
		this.properties = properties;
	}

	/** Makes them, and does away with the mix, which is large. */
	Mono<Mixdown> of(Decoded decoded, Path dir) {
		return Mono.fromCallable(() -> Level.toReach(this.properties.loudness(), Level.measured(decoded.loudness())))
			.subscribeOn(Schedulers.boundedElastic())
			.flatMap((loudness) -> encode(decoded, loudness, dir))
			.map((mixdown) -> mixdown.with(decoded.speakers(), decoded.talkTime()))
			.doFinally((end) -> remove(decoded.mix()));
	}

	private Mono<Mixdown> encode(Decoded decoded, Loudness loudness, Path dir) {
		List<String> input = new ArrayList<>(RAW_MIX);
		input.add(MediaRuns.name(String.valueOf(decoded.mix().getFileName())));
		List<String> graph = List.of("-filter_complex", "[0:a]%s,asplit=%s".formatted(Level.gain(loudness),
				opus() ? "3[mp3][samples][opus]" : "2[mp3][samples]"));
		return this.runs
			.ffmpeg(dir,
					List.of(input, graph, output("[mp3]", MP3, "audio.mp3"),
							opus() ? output("[opus]", OPUS, "audio.ogg") : List.of(), SAMPLES),
					Peaks::read)
			.map((peaks) -> finish(peaks, loudness, dir));
	}

	private boolean opus() {
		return this.properties.opus();
	}

	private static List<String> output(String from, List<String> form, String name) {
		List<String> arguments = new ArrayList<>(List.of("-map", from));
		arguments.addAll(CLEAN);
		arguments.addAll(form);
		arguments.add(MediaRuns.name(name));
		return arguments;
	}

	private Mixdown finish(Peaks peaks, Loudness loudness, Path dir) {
		if (peaks.isEmpty()) {
			throw new StepFailure.Permanent(FailureReason.NO_AUDIO, "The recording's sound cannot be decoded");
		}
		Path waveform = write(dir.resolve("waveform.json"), Map.of("data", peaks.segments(SEGMENTS)));
		Path fine = write(dir.resolve("peaks.json"), peaks.waveform());
		return new Mixdown(dir.resolve("audio.mp3"), opus() ? dir.resolve("audio.ogg") : null, waveform, fine,
				peaks.durationSeconds(), loudness, List.of(), null);
	}

	private static Path write(Path file, Object content) {
		try {
			return Files.write(file, JSON.writeValueAsBytes(content));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void remove(Path mix) {
		try {
			Files.deleteIfExists(mix);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
