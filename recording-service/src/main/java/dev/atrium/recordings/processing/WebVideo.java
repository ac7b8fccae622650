package dev.atrium.recordings.processing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.stereotype.Component;

import dev.atrium.recordings.recording.StepFailure;

/**
 * Makes a recording's pictures play in browsers: what they play is only packed anew, with
 * its index in front so that they can seek at once; what they do not play is encoded.
 */
@Component
public class WebVideo {

	private static final List<String> BOTH = List.of("-map", "0:v:0", "-map", "0:a:0?", "-map_metadata", "-1");

	private static final List<String> PACKED = List.of("-fflags", "+bitexact", "-movflags", "+faststart", "-f", "mp4",
			"file:video.mp4");

	private static final List<String> COPIED_PICTURES = List.of("-c:v", "copy");

	// By its codec, so that each build of ffmpeg takes the encoder that it has.
	private static final List<String> ENCODED_PICTURES = List.of("-c:v", "h264", "-b:v", "1500k", "-pix_fmt", "yuv420p",
			"-vf", "scale=trunc(iw/2)*2:trunc(ih/2)*2");

	private static final List<String> COPIED_SOUND = List.of("-c:a", "copy");

	private static final List<String> ENCODED_SOUND = List.of("-c:a", "aac", "-b:a", "128k", "-ac", "2");

	// The one of a hundred pictures that is most like the others: no fade, no flash.
	private static final List<String> POSTER = List.of("-map", "0:v:0", "-vf",
			"thumbnail=n=100,scale=min(1280\\,iw):-2", "-frames:v", "1", "-map_metadata", "-1", "-c:v", "mjpeg",
			"-pix_fmt", "yuvj420p", "-q:v", "4", "-f", "image2", "-update", "1", "file:poster.jpg");

	private static final double LATEST_POSTER = 10;

	private final MediaRuns runs;

	WebVideo(MediaRuns runs) {
		this.runs = runs;
	}

	/**
	 * Makes the video.
	 * @param media the provider's file
	 * @param dir a folder for what is made, which no other process writes to
	 * @return an MP4; empty if there are no pictures; fails with {@link StepFailure}
	 */
	public Mono<Path> video(Path media, Path dir) {
		return this.runs.probe(media)
			.flatMap((probe) -> Mono.justOrEmpty(probe.first("video"))
				.flatMap((pictures) -> pack(media, probe, pictures, dir)));
	}

	/**
	 * Makes a picture that stands for the video.
	 * @param media the provider's file
	 * @param durationSeconds its length
	 * @param dir a folder for what is made, which no other process writes to
	 * @return a JPEG; fails with {@link StepFailure}
	 */
	public Mono<Path> poster(Path media, double durationSeconds, Path dir) {
		double at = Math.min(durationSeconds / 10, LATEST_POSTER);
		List<String> seek = List.of("-ss", String.format(Locale.ROOT, "%.2f", at));
		return linked(media, dir)
			.flatMap((link) -> this.runs.ffmpeg(dir, List.of(seek, MediaRuns.input(link), POSTER), WebVideo::nothing))
			.thenReturn(dir.resolve("poster.jpg"));
	}

	private Mono<Path> pack(Path media, Probe probe, Probe.Stream pictures, Path dir) {
		boolean soundPlays = probe.first("audio").map(Probe.Stream::playsInBrowsers).orElse(true);
		List<String> forms = Stream
			.concat((pictures.playsInBrowsers() ? COPIED_PICTURES : ENCODED_PICTURES).stream(),
					(soundPlays ? COPIED_SOUND : ENCODED_SOUND).stream())
			.toList();
		return linked(media, dir).flatMap(
				(link) -> this.runs.ffmpeg(dir, List.of(MediaRuns.input(link), BOTH, forms, PACKED), WebVideo::nothing))
			.thenReturn(dir.resolve("video.mp4"));
	}

	private static Mono<Path> linked(Path media, Path dir) {
		return Mono.fromCallable(() -> MediaRuns.link(media, dir)).subscribeOn(Schedulers.boundedElastic());
	}

	private static Integer nothing(InputStream printed) throws IOException {
		return printed.readAllBytes().length;
	}

}
