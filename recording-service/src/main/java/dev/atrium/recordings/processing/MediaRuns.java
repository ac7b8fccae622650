package dev.atrium.recordings.processing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import dev.atrium.recordings.processing.MediaProcess.Output;
import dev.atrium.recordings.recording.FailureReason;
import dev.atrium.recordings.recording.StepFailure;

/**
 * Runs ffmpeg and ffprobe on files that are not trusted: only container formats that hold
 * their own data are read (a playlist could name other files), and nothing but files and
 * pipes is opened.
 */
@Component
class MediaRuns {

	private static final List<String> UNTRUSTED_INPUT = List.of("-protocol_whitelist", "file,pipe", "-format_whitelist",
			"mov,matroska,webm,ogg,mp3,wav");

	private static final JsonMapper JSON = new JsonMapper();

	private final MediaTools tools;

	private final ProcessingProperties properties;

	MediaRuns(MediaTools tools, ProcessingProperties properties) {
		this.tools = tools;
		this.properties = properties;
	}

	/** What is in a file; fails where it is no media. */
	Mono<Probe> probe(Path media) {
		List<String> command = joined(List.of(this.tools.confined(this.tools.ffprobePath()), List.of("-v", "error"),
				UNTRUSTED_INPUT, List.of("-show_entries", "stream=codec_type,codec_name,pix_fmt", "-of", "json",
						name(media.getFileName().toString()))));
		return MediaProcess
			.run(folder(media), command, this.properties.probeTimeout(),
					(printed) -> JSON.readValue(printed.readAllBytes(), Probe.class))
			.onErrorMap(StepFailure.Permanent.class, (ex) -> notMedia(ex));
	}

	/** Decodes the first seconds of a file's sound; fails where that cannot be done. */
	<T> Mono<T> begin(Path media, List<String> wanted, Output<T> output) {
		return ffmpeg(folder(media), List.of(input(media), wanted), this.properties.probeTimeout(), output)
			.onErrorMap(StepFailure.Permanent.class, (ex) -> notMedia(ex));
	}

	/**
	 * Runs ffmpeg.
	 * @param dir the folder it runs in, where its files lie
	 * @param parts its arguments, in parts
	 * @param output reads what it prints
	 */
	<T> Mono<T> ffmpeg(Path dir, List<List<String>> parts, Output<T> output) {
		return ffmpeg(dir, parts, this.properties.timeout(), output);
	}

	/** The arguments that have ffmpeg read a file of the folder it runs in. */
	static List<String> input(Path media) {
		return Stream.concat(UNTRUSTED_INPUT.stream(), Stream.of("-i", name(media.getFileName().toString()))).toList();
	}

	/** With its protocol spelled out, a file's name can never be taken for one. */
	static String name(String file) {
		return "file:" + file;
	}

	/**
	 * Puts a file under its own name into the folder that ffmpeg is to run in, so that
	 * its words do not tell our paths.
	 */
	static Path link(Path media, Path dir) throws IOException {
		Path link = dir.resolve(media.getFileName());
		return Files.exists(link) ? link : Files.createSymbolicLink(link, media.toAbsolutePath());
	}

	private <T> Mono<T> ffmpeg(Path dir, List<List<String>> parts, Duration limit, Output<T> output) {
		// Should nobody be left to end it, it ends itself by the CPU time it has had.
		List<String> first = List.of("-nostdin", "-v", "error", "-timelimit", String.valueOf(limit.toSeconds()), "-n");
		List<String> command = joined(List.of(this.tools.confined(this.tools.ffmpegPath()), first, joined(parts)));
		return MediaProcess.run(dir, command, limit, output);
	}

	private static StepFailure.Permanent notMedia(StepFailure failure) {
		return new StepFailure.Permanent(FailureReason.NOT_MEDIA, failure.detail(), failure);
	}

	private static Path folder(Path media) {
		return Objects.requireNonNull(media.toAbsolutePath().getParent());
	}

	private static List<String> joined(List<List<String>> parts) {
		return parts.stream().flatMap(List::stream).toList();
	}

}
