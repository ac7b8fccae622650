package dev.atrium.recordings.processing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.stereotype.Component;

import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one pass in which a recording's sound is decoded: it leaves the mix, uncompressed
 * and measured, and, where the sound came in tracks, each speaker's sound and who spoke
 * when.
 */
@Component
class Decoding {

	/** Where the meter of the graph writes what it measures. */
	static final String LOUDNESS_FILE = "loudness.txt";

	private static final String MIX_FILE = "mix.pcm";

	// What cannot be decoded of one track is missing from that one only.
	private static final List<String> FORGIVING = List.of("-max_error_rate", "1");

	private static final List<String> RAW = List.of("-c:a", "pcm_s16le", "-f", "s16le");

	// What plays everywhere and is enough to hear and to transcribe one voice; the
	// track itself is kept too.
	private static final List<String> VOICE = List.of("-map_metadata", "-1", "-fflags", "+bitexact", "-c:a",
			"libmp3lame", "-compression_level", "7", "-b:a", "48k", "-ac", "1", "-ar", "24000", "-f", "mp3");

	private static final JsonMapper JSON = JsonMapper.builder()
		.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
		.build();

	private final MediaRuns runs;

	Decoding(MediaRuns runs) {
		this.runs = runs;
	}

	/** Decodes the one file of a recording. */
	Mono<Decoded> ofOne(Path media, Path dir) {
		List<TimedTrack> whole = List.of(new TimedTrack(new Speaker("all", false), media, Duration.ZERO));
		List<String> graph = List.of("-filter_complex", MixGraph.ofMix(whole));
		return prepared(whole, dir).flatMap((tracks) -> this.runs.ffmpeg(dir, List.of(inputs(tracks), graph, mix()),
				(printed) -> decoded(dir, List.of(), null)));
	}

	/** Decodes the tracks of a recording. */
	Mono<Decoded> ofTracks(List<TimedTrack> files, Path dir) {
		List<SpeakerFile> speakers = speakers(files, dir);
		return prepared(files, dir).flatMap((tracks) -> this.runs.ffmpeg(dir,
				List.of(inputs(tracks), FORGIVING, List.of("-filter_complex", MixGraph.ofSpeakers(tracks)), mix(),
						voices(speakers), lanes(tracks)),
				(printed) -> decoded(dir, speakers, talkTime(tracks, printed, dir))));
	}

	private static Mono<List<TimedTrack>> prepared(List<TimedTrack> tracks, Path dir) {
		return Mono.fromCallable(() -> {
			Files.createDirectories(dir.resolve("speakers"));
			List<TimedTrack> linked = new ArrayList<>();
			for (TimedTrack track : tracks) {
				linked.add(new TimedTrack(track.speaker(), MediaRuns.link(track.media(), dir), track.start()));
			}
			return linked;
		}).subscribeOn(Schedulers.boundedElastic());
	}

	private static List<SpeakerFile> speakers(List<TimedTrack> tracks, Path dir) {
		return tracks.stream()
			.map((track) -> track.speaker().name())
			.distinct()
			.map((name) -> new SpeakerFile(name, dir.resolve("speakers").resolve(name + ".mp3")))
			.toList();
	}

	private static List<String> inputs(List<TimedTrack> tracks) {
		return tracks.stream().flatMap((track) -> MediaRuns.input(track.media()).stream()).toList();
	}

	private static List<String> mix() {
		return output(MixGraph.MIX, RAW, MediaRuns.name(MIX_FILE));
	}

	private static List<String> voices(List<SpeakerFile> speakers) {
		return IntStream.range(0, speakers.size())
			.mapToObj((i) -> output(MixGraph.file(i), VOICE,
					MediaRuns.name("speakers/" + speakers.get(i).media().getFileName())))
			.flatMap(List::stream)
			.toList();
	}

	private static List<String> lanes(List<TimedTrack> tracks) {
		return MixGraph.hasLanes(tracks) ? output(MixGraph.LANES, RAW, "pipe:1") : List.of();
	}

	private static List<String> output(String from, List<String> form, String to) {
		List<String> arguments = new ArrayList<>(List.of("-map", from));
		arguments.addAll(form);
		arguments.add(to);
		return arguments;
	}

	private static @Nullable Path talkTime(List<TimedTrack> tracks, InputStream printed, Path dir) throws IOException {
		if (!MixGraph.hasLanes(tracks)) {
			printed.readAllBytes();
			return null;
		}
		TalkTime time = TalkMeter.read(printed, MixGraph.speaking(tracks).stream().map(Speaker::name).toList());
		return Files.write(dir.resolve("talk-time.json"), JSON.writeValueAsBytes(time));
	}

	private static Decoded decoded(Path dir, List<SpeakerFile> speakers, @Nullable Path talkTime) {
		return new Decoded(dir.resolve(MIX_FILE), dir.resolve(LOUDNESS_FILE), speakers, talkTime);
	}

	/**
	 * What one pass leaves.
	 *
	 * @param mix the mix: 48 kHz, one channel, 16 bit, little endian
	 * @param loudness what the meter wrote
	 * @param speakers each speaker's sound
	 * @param talkTime who spoke when
	 */
	record Decoded(Path mix, Path loudness, List<SpeakerFile> speakers, @Nullable Path talkTime) {
	}

}
