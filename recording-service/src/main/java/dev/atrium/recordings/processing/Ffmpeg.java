package dev.atrium.recordings.processing;

import java.nio.file.Path;
import java.util.List;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.recordings.recording.FailureReason;
import dev.atrium.recordings.recording.StepFailure;

/**
 * Makes what can be heard and drawn of a provider's files: decodes them once, measuring,
 * and encodes the mix as loud as wished.
 */
@Component
public class Ffmpeg {

	// Of the sound of a track, to see that there is some.
	private static final List<String> BEGINNING = List.of("-map", "0:a:0", "-t", "5", "-ac", "1", "-ar",
			String.valueOf(Peaks.RATE), "-f", "s16le", "pipe:1");

	private static final List<String> ALL_OF_IT = List.of("-max_error_rate", "1", "-map", "0:a:0", "-f", "null", "-");

	private final MediaRuns runs;

	private final Decoding decoding;

	private final Encoding encoding;

	Ffmpeg(MediaRuns runs, Decoding decoding, Encoding encoding) {
		this.runs = runs;
		this.decoding = decoding;
		this.encoding = encoding;
	}

	/**
	 * Makes it of one file.
	 * @param media the provider's file
	 * @param dir a folder for what is made, which no other process writes to
	 * @return fails with {@link StepFailure}
	 */
	public Mono<Mixdown> mixdown(Path media, Path dir) {
		return this.runs.probe(media).flatMap((probe) -> {
			if (!probe.hasAudio()) {
				return Mono.error(new StepFailure.Permanent(FailureReason.NO_AUDIO, "The recording has no sound"));
			}
			return this.decoding.ofOne(media, dir).flatMap((decoded) -> this.encoding.of(decoded, dir));
		});
	}

	/**
	 * Makes it of several tracks.
	 * @param tracks the tracks, checked, each of another name
	 * @param dir a folder for what is made, which no other process writes to
	 * @return fails with {@link StepFailure}
	 */
	public Mono<Mixdown> mixdown(List<TimedTrack> tracks, Path dir) {
		return this.decoding.ofTracks(tracks, dir).flatMap((decoded) -> this.encoding.of(decoded, dir));
	}

	/**
	 * Sees whether there is sound in a file, by its beginning.
	 * @param media a participant's track
	 * @return fails with {@link StepFailure} if not
	 */
	public Mono<Void> check(Path media) {
		return this.runs.begin(media, BEGINNING, Peaks::read)
			.filter((peaks) -> !peaks.isEmpty())
			.switchIfEmpty(Mono.error(() -> new StepFailure.Permanent(FailureReason.NO_AUDIO,
					"The track has no sound that can be decoded")))
			.then();
	}

	/**
	 * Sees whether all of a file can be decoded without the program's end.
	 * @param media a participant's track
	 * @param dir a folder to run in
	 * @return fails with {@link StepFailure} if not
	 */
	public Mono<Void> checkWhole(Path media, Path dir) {
		return Mono.fromCallable(() -> MediaRuns.link(media, dir))
			.flatMap((link) -> this.runs.ffmpeg(dir, List.of(MediaRuns.input(link), ALL_OF_IT),
					(printed) -> printed.readAllBytes().length))
			.then();
	}

}
