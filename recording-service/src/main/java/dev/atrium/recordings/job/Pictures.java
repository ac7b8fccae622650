package dev.atrium.recordings.job;

import java.nio.file.Path;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.recordings.processing.WebVideo;
import dev.atrium.recordings.recording.FailureReason;
import dev.atrium.recordings.recording.FileRole;
import dev.atrium.recordings.recording.StepFailure;
import dev.atrium.recordings.recording.VideoWishes;

/**
 * Adds video and poster to a recording whose meeting wants its video kept. The sound is
 * not lost because they cannot be made: it is noted.
 */
@Component
class Pictures {

	private static final Logger log = LoggerFactory.getLogger(Pictures.class);

	private final VideoWishes wishes;

	private final WebVideo video;

	Pictures(VideoWishes wishes, WebVideo video) {
		this.wishes = wishes;
		this.video = video;
	}

	Mono<Void> addTo(Results results, Path media, Path dir) {
		return this.wishes.wanted(results.recording()).filter(Boolean::booleanValue).flatMap((wanted) -> {
			Mono<Void> video = this.video.video(media, dir)
				.flatMap((file) -> results.keep(FileRole.VIDEO, "video/mp4", file).then(poster(results, media, dir)));
			return unlessMissing(results, FileRole.VIDEO, video);
		});
	}

	private Mono<Void> poster(Results results, Path media, Path dir) {
		return unlessMissing(results, FileRole.POSTER, this.video.poster(media, results.durationSeconds(), dir)
			.flatMap((file) -> results.keep(FileRole.POSTER, "image/jpeg", file)));
	}

	private static Mono<Void> unlessMissing(Results results, FileRole role, Mono<Void> made) {
		return made.onErrorResume(Pictures::lastsOrCosts, (failure) -> {
			log.warn("Recording {} does without its {} ({})", results.recording().id(), role.wireName(),
					failure.getMessage());
			results.miss(role, (StepFailure) failure);
			return Mono.empty();
		});
	}

	// A full disk is soon empty again; hours of encoding that led nowhere are not spent
	// twice.
	private static boolean lastsOrCosts(Throwable ex) {
		return ex instanceof StepFailure failure && failure.reason() != FailureReason.DISK_FULL;
	}

}
